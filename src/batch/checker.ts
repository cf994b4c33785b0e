/** What a worker does for a page, without the thread around it. */
import type { FormCard } from '../core/rules/card';
import type { BatchFile, Source, SourceSetup } from './batch';
import { type FactsAnswer, FileChecker } from './check-file';
import { type BatchEntry, entryOf, unreadableEntry } from './entry';
import { openSource } from './open-source';
import { type TemplateAnswer, restoreTemplate, templateIn } from './template';

export class SourceChecker {
  private readonly checker: FileChecker<Source>;

  constructor(private readonly setup: SourceSetup) {
    const { pack, template, previous } = setup;
    const baseline = template === undefined ? null : restoreTemplate(template, pack);
    const options = { ...(pack && { pack }), ...(baseline && { baseline }) };
    this.checker = new FileChecker({ options, ...(previous && { previous }) }, openSource);
  }

  async template(source: Source): Promise<TemplateAnswer> {
    return templateIn(await openSource(source), this.setup.pack);
  }

  facts(source: Source): Promise<FactsAnswer> {
    return this.checker.facts(source);
  }

  async check(
    { path, source, bytes }: BatchFile,
    others: readonly FormCard[] | undefined,
  ): Promise<BatchEntry> {
    const checked = await this.checker.check(source, others);
    return checked.ok ? entryOf(path, bytes, checked.report) : unreadableEntry(path, bytes, checked.problem);
  }
}
