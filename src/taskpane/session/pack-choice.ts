/** Which rule pack the workbook is checked with. */
import type { Pack } from '../../core/pack';
import { builtInPack } from '../../core/packs/built-in';
import type { PackProblem } from '../../core/packs/problems';

/** auto: for each form the built-in pack that is for it. */
export type PackChoice =
  | { readonly kind: 'auto' }
  | { readonly kind: 'built-in'; readonly pack: Pack }
  /** `json` is what the file held, so that it can be kept with the workbook. */
  | { readonly kind: 'file'; readonly pack: Pack; readonly name: string; readonly json: unknown };

export const AUTO: PackChoice = { kind: 'auto' };

/** A file that a person has chosen, as a browser gives it. */
export interface NamedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  text(): Promise<string>;
}

/** Why the pack in a file is not used. */
export type PackRefusal =
  | { readonly file: string; readonly reason: 'too-large' | 'unreadable' | 'not-json' }
  | { readonly file: string; readonly reason: 'unfit'; readonly problems: readonly PackProblem[] };

export function packIn(choice: PackChoice): Pack | null {
  return choice.kind === 'auto' ? null : choice.pack;
}

/** Null for an id that no built-in pack has. */
export function builtInChoice(id: string): PackChoice | null {
  const pack = builtInPack(id);
  return pack ? { kind: 'built-in', pack } : null;
}
