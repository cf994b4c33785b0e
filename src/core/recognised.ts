/** What was recognised in a workbook, and the names by which its parts are known again later. */
import { namedTables } from './accounts/paths';
import type { AccountsSet } from './accounts/model';
import type { Form } from './forms/model';
import { CellPaths, formNames } from './forms/paths';
import type { CellRef } from './grid/address';

export interface Recognised {
  readonly forms: readonly Form[];
  readonly accounts: readonly AccountsSet[];
}

/** A form or a table under a name that stays when it moves or its sheet is renamed. */
export interface NamedPart {
  readonly name: string;
  readonly id: string;
  /** The canonical path of a cell; null for a cell outside the part. */
  pathOf(at: CellRef): string | null;
}

export function namedParts({ forms, accounts }: Recognised): readonly NamedPart[] {
  const named = [...formNames(forms)].map(([form, name]): NamedPart => {
    const paths = new CellPaths(form);
    return { name, id: form.id, pathOf: (at) => paths.pathOf(at) };
  });
  return [...named, ...namedTables(accounts)];
}
