/** What a batch needs, as a browser has it. */
import { workersFor } from '../../batch/batch';
import { startChecker } from '../../batch/browser-checker';
import { startReporter } from '../../batch/export/browser-reporter';
import { VERSION } from '../diagnostics/version';
import { saveBlob } from '../save-blob';
import type { BatchSurroundings } from './surroundings';

export function browserBatch(
  language: BatchSurroundings['language'],
  open: Pick<BatchSurroundings, 'openFile' | 'openWindow'>,
): BatchSurroundings {
  return {
    language,
    version: VERSION,
    today,
    workers: workersFor(navigator.hardwareConcurrency),
    startChecker,
    startReporter,
    save: saveBlob,
    ...open,
  };
}

/** By the clock of the place: `2026-03-01`. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}
