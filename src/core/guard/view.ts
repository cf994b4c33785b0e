/** What a rule sees of the baseline. */
import { findCounterparts, counterpartKey, type Counterparts } from './compare/counterpart';
import type { Baseline } from './baseline';
import type { Difference } from './difference';
import { differencesOf } from './compare/differences';
import type { Form } from '../forms/model';
import type { Workbook } from '../grid/workbook';

export interface BaselineView {
  /** The form as the baseline has it. */
  readonly before: Form;
  /** The baseline is this very form as it was received, and no template. */
  readonly keepsValues: boolean;
  /** Worked out when they are first asked for. */
  readonly differences: () => readonly Difference[];
}

/** none: no baseline was given; unmatched: it has no such form. */
export type Baselined = BaselineView | 'none' | 'unmatched';

/** A form of the workbook as received that is there no longer. */
export interface LostForm {
  readonly sheet: string;
  readonly title: string;
}

/** The forms of a workbook with what each is compared with. */
export class Guarded {
  private readonly counterparts: Counterparts | null;

  constructor(baseline: Baseline | undefined, workbook: Workbook, forms: readonly Form[]) {
    this.counterparts = baseline ? findCounterparts(baseline, workbook, forms) : null;
  }

  get lost(): readonly LostForm[] {
    const lost = this.counterparts?.lost ?? [];
    return lost.map(({ sheet, title }) => ({ sheet, title: title?.text ?? '' }));
  }

  of(form: Form): Baselined {
    if (!this.counterparts) return 'none';
    const counterpart = this.counterparts.of.get(form);
    if (!counterpart) return 'unmatched';
    let known: readonly Difference[] | null = null;
    return {
      before: counterpart.before.form,
      keepsValues: counterpart.keepsValues,
      differences: () => (known ??= differencesOf(counterpart)),
    };
  }

  /** Differs where the form is compared with something else. */
  keyOf(form: Form): string {
    const counterpart = this.counterparts?.of.get(form);
    return counterpart ? counterpartKey(counterpart) : '';
  }
}
