/** How a calculation can end early: in an Excel error, or undecided because we would have to guess. */
import type { CellError } from '../grid/workbook';

/** An Excel error value on its way up to whatever catches it (IFERROR, ISERROR, the cell itself). */
class Raised extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The formula needs something this engine does not know for certain; the cell keeps its old value. */
export class Unresolved extends Error {}

export function raise(code: string): never {
  throw new Raised(code);
}

export function giveUp(): never {
  throw new Unresolved();
}

/** Runs a step and turns a raised Excel error into an error value. */
export function attempt<T>(step: () => T): T | CellError {
  try {
    return step();
  } catch (problem) {
    if (problem instanceof Raised) return { error: problem.code };
    throw problem;
  }
}
