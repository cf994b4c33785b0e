import type { Form } from '../forms/model';
import type { Baseline } from '../guard/baseline';
import type { Pack } from '../pack';
import type { FormCard } from '../rules/card';
import type { Rule } from '../rules/rule';
import type { Waiver } from '../waiver';

export interface CheckOptions {
  /** Absent: for each form the built-in pack that is for it. */
  readonly pack?: Pack;
  /** The rules to run besides those of the pack, in their order; absent: the whole catalogue. */
  readonly rules?: readonly Rule[];
  /**
   * Keys of the findings of an earlier check. Findings that came since are consequences of fixes: their own
   * fixes are not withheld, so that a total that agreed with its rows is recomputed along with them.
   */
  readonly known?: ReadonlySet<string>;
  /** The forms of the other files of a batch, for the rules that look across files. */
  readonly others?: readonly FormCard[];
  /** The forms of last year's workbook, for the rules that compare with it. */
  readonly previous?: readonly Form[];
  /** The official template, or the workbook as it was received: what is locked in it has to stay. */
  readonly baseline?: Baseline;
  /** Findings that a waiver holds for are not open: they count for nothing and nothing fixes them. */
  readonly waivers?: readonly Waiver[];
}
