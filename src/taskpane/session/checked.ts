/** What was checked, and what the check was told. */
import type { CheckOptions } from '../../core/check/options';
import type { CheckReport } from '../../core/check/report';
import type { Workbook } from '../../core/grid/workbook';
import type { PackChoice } from './pack-choice';

/** What the check was told: the chosen pack, the waivers kept with the workbook, and what it is compared with. */
export type Conditions = Pick<CheckOptions, 'pack' | 'waivers' | 'others' | 'previous' | 'baseline'>;

/** How a workbook of a batch is to be checked, so that the pane says of it what the batch says. */
export interface Given extends Pick<CheckOptions, 'others' | 'previous' | 'baseline'> {
  /** In place of the choice kept with the workbook. */
  readonly pack?: PackChoice;
}

/** A workbook as it was read, and what the check says of it. */
export interface Checked {
  readonly workbook: Workbook;
  readonly report: CheckReport;
  readonly under: Conditions;
}
