/**
 * Checks on the page itself, for pages that may start no thread: those opened from the disk, as WPS's package for
 * machines without a server is. One file at a time; the page answers in between.
 */
import type { FormCard } from '../core/rules/card';
import type { BatchFile, RemoteChecker, Source, SourceSetup, StartChecker } from './batch';
import type { FactsAnswer } from './check-file';
import type { SourceChecker } from './checker';
import type { BatchEntry } from './entry';
import { NoWorker } from './pool';
import type { TemplateAnswer } from './template';

export const startPageChecker: StartChecker = (setup) => new PageChecker(setup);

class PageChecker implements RemoteChecker {
  private readonly checker: Promise<SourceChecker>;

  constructor(setup: SourceSetup) {
    this.checker = import('./checker').then(
      (loaded) => new loaded.SourceChecker(setup),
      (error: unknown) => {
        throw new NoWorker(String(error));
      },
    );
    // Told to whoever asks; not an error of its own.
    this.checker.catch(() => undefined);
  }

  async facts(source: Source): Promise<FactsAnswer> {
    return (await this.afterBreath()).facts(source);
  }

  async template(source: Source): Promise<TemplateAnswer> {
    return (await this.afterBreath()).template(source);
  }

  async check(file: BatchFile, others?: readonly FormCard[]): Promise<BatchEntry> {
    return (await this.afterBreath()).check(file, others);
  }

  dispose(): void {
    // Nothing runs beside the page that could be ended.
  }

  private async afterBreath(): Promise<SourceChecker> {
    await new Promise((resolve) => setTimeout(resolve));
    return this.checker;
  }
}
