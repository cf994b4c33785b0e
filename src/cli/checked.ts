import type { Additions } from '../batch/reports/model/additions';
import type { CheckReport } from '../core/check';
import type { Input } from './inputs';
import type { FileProblem } from './open';

/** What became of one file. */
export type Checked =
  | { readonly input: Input; readonly report: CheckReport; readonly additions?: Additions }
  | { readonly input: Input; readonly problem: FileProblem };
