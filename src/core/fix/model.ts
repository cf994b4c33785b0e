/** Plans of fixes as data. */
import type { CheckOptions, CheckReport } from '../check';
import type { Message } from '../finding';
import type { Edit } from '../grid/edit';
import type { TrialResult } from './trial';

/** A fix that a person has chosen. */
export interface ChosenFix {
  /** {@link findingKey} */
  readonly finding: string;
  /** Index into the finding's fixes. */
  readonly fix: number;
}

/**
 * What to fix: everything safe; also the first suggestion where nothing safe is offered; or only what was
 * chosen, along with the safe fixes of what follows from it.
 */
export type FixSelection = 'safe' | 'suggested' | readonly ChosenFix[];

export interface FixOptions extends Pick<CheckOptions, 'pack' | 'rules' | 'waivers' | 'baseline'> {
  readonly select: FixSelection;
  /** Writes locked cells of protected sheets too; the protection itself stays. */
  readonly includeLocked?: boolean;
}

export interface FixStep {
  readonly rule: string;
  readonly form: string;
  /** {@link findingKey} */
  readonly finding: string;
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** From 1. */
  readonly pass: number;
}

/**
 * locked: a cell is locked on a protected sheet; creates-finding: the fix would bring a new finding;
 * oscillates: fixes disagree about a cell; pass-limit: still something to fix after the last pass.
 */
export type Hindrance = 'locked' | 'creates-finding' | 'oscillates' | 'pass-limit';

/** A fix that was asked for and is not made. */
export interface Unresolved {
  readonly rule: string;
  readonly finding: string;
  readonly edits: readonly Edit[];
  readonly reason: Hindrance;
}

export interface FixPlan extends TrialResult {
  /** In the order they were made. */
  readonly steps: readonly FixStep[];
  readonly passes: number;
  readonly unresolved: readonly Unresolved[];
  /** What a check of the fixed workbook finds. */
  readonly report: CheckReport;
}
