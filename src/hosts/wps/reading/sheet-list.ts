/** The sheets as they were listed last, to find those that came, went or were given another name. */
import type { Connection } from '../connection';
import { sheetsOf } from './read';

export class SheetList {
  names: readonly string[] = [];

  constructor(private readonly connection: Connection) {}

  /** @returns the names that were not there before, and those that are not there any more */
  changed(): readonly string[] {
    const before = this.names;
    try {
      this.names = sheetsOf(this.connection).map(({ name }) => name);
    } catch {
      // While a cell is being edited there is no answer; then no sheet comes or goes.
      return [];
    }
    const { names } = this;
    return [
      ...names.filter((name) => !before.includes(name)),
      ...before.filter((name) => !names.includes(name)),
    ];
  }
}
