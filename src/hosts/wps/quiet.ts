/** Holds back redrawing, events and calculation of the whole program while work runs, and always brings them back. */
import { untilDone } from '../common/retry';
import { type WpsApplication, XL } from './api';

type Switches = Pick<WpsApplication, 'ScreenUpdating' | 'EnableEvents' | 'Calculation'>;

export class Quiet {
  private depth = 0;
  private silence = 0;
  private before: Switches | null = null;

  constructor(private readonly application: WpsApplication) {}

  /** Nobody is to hear of what is written now. */
  get isSilent(): boolean {
    return this.silence > 0;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.begin();
    this.silence += 1;
    try {
      return await work();
    } finally {
      this.silence -= 1;
      this.end();
    }
  }

  /** For work that is done in one turn; formulas have their results afterwards, also within {@link during}. */
  now<T>(work: () => T): T {
    this.begin();
    try {
      return work();
    } finally {
      this.end();
      if (this.before?.Calculation === XL.calculationAutomatic) this.application.Calculate();
    }
  }

  /** For work that WPS would ask the user about, such as merging; done in one turn. */
  unasked<T>(work: () => T): T {
    const { application } = this;
    const { DisplayAlerts: before } = application;
    const bringBack = () => {
      application.DisplayAlerts = before;
    };
    try {
      application.DisplayAlerts = false;
      return work();
    } finally {
      if (refusalsOf([bringBack]).length > 0)
        void untilDone(
          () => Promise.resolve().then(bringBack),
          () => true,
        );
    }
  }

  private begin(): void {
    if (this.depth === 0) this.switchOff();
    this.depth += 1;
  }

  private end(): void {
    this.depth -= 1;
    if (this.depth === 0) this.restore();
  }

  private switchOff(): void {
    const { ScreenUpdating, EnableEvents, Calculation } = this.application;
    this.before = { ScreenUpdating, EnableEvents, Calculation };
    try {
      this.application.ScreenUpdating = false;
      this.application.EnableEvents = false;
      this.application.Calculation = XL.calculationManual;
    } catch (error) {
      this.restore();
      throw error;
    }
  }

  /** A program left without redrawing would seem to hang, so a refusal is not the end of it. */
  private restore(): void {
    const { before } = this;
    if (!before) return;
    this.before = null;
    const refused = restored(this.application, before);
    if (refused.length === 0) return;
    const again = () => Promise.resolve().then(() => throwFirst(restored(this.application, before)));
    void untilDone(again, () => this.depth === 0);
  }
}

/** One switch that refuses does not keep the others back. @returns what was thrown */
function restored(
  application: WpsApplication,
  { ScreenUpdating, EnableEvents, Calculation }: Switches,
): unknown[] {
  return refusalsOf([
    () => (application.Calculation = Calculation),
    () => (application.EnableEvents = EnableEvents),
    () => (application.ScreenUpdating = ScreenUpdating),
  ]);
}

function refusalsOf(steps: readonly (() => unknown)[]): unknown[] {
  return steps.flatMap((step) => {
    try {
      step();
      return [];
    } catch (error) {
      return [error];
    }
  });
}

function throwFirst([error]: readonly unknown[]): void {
  if (error !== undefined) throw new Error('not restored', { cause: error });
}
