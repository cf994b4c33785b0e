/** What a worker does for a page, without the thread around it. */
import type { FormCard } from '../core/rules/card';
import type { BatchFile, Source } from './batch';
import { type CheckSetup, type FactsAnswer, FileChecker } from './check-file';
import { type BatchEntry, entryOf, unreadableEntry } from './entry';
import { openSource } from './open-source';

export class SourceChecker {
  private readonly checker: FileChecker<Source>;

  constructor(setup: CheckSetup<Source>) {
    this.checker = new FileChecker(setup, openSource);
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
