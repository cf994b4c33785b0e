/** All functions the engine knows; a formula that calls any other stays unresolved. */
import { AGGREGATES } from './aggregate';
import { CONDITIONAL } from './conditional';
import type { FormulaFunction } from './function';
import { INFORMATION } from './information';
import { LOGIC } from './logic';
import { ROUNDING } from './rounding';
import { TEXTS } from './text';

export const FUNCTIONS: readonly FormulaFunction[] = [
  ...AGGREGATES,
  ...CONDITIONAL,
  ...INFORMATION,
  ...LOGIC,
  ...ROUNDING,
  ...TEXTS,
];

const BY_NAME: ReadonlyMap<string, FormulaFunction> = new Map(FUNCTIONS.map((entry) => [entry.name, entry]));

/** Looks a function up by its upper-case name. */
export function functionNamed(name: string): FormulaFunction | undefined {
  return BY_NAME.get(name);
}
