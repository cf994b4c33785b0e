/** The thread of a page's batch. */
import { expose } from 'comlink';
import type { FormCard } from '../core/rules/card';
import type { BatchFile, Source, SourceSetup } from './batch';
import type { FactsAnswer } from './check-file';
import { SourceChecker } from './checker';
import type { BatchEntry } from './entry';
import type { TemplateAnswer } from './template';

let checker: SourceChecker | null = null;

const api = {
  /** Before all else. Resolves once the code is there. */
  prepare(setup: SourceSetup): void {
    checker = new SourceChecker(setup);
  },
  facts(source: Source): Promise<FactsAnswer> {
    return prepared().facts(source);
  },
  template(source: Source): Promise<TemplateAnswer> {
    return prepared().template(source);
  },
  check(file: BatchFile, others: readonly FormCard[] | undefined): Promise<BatchEntry> {
    return prepared().check(file, others);
  },
};

function prepared(): SourceChecker {
  if (!checker) throw new Error('the worker has not been prepared');
  return checker;
}

export type WorkerApi = typeof api;

expose(api);
