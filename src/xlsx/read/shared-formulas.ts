/** Shared formulas of one sheet: the first cell holds the text, the others only its number. */
import { type Address, cellKey } from '../../core/grid/address';
import { shiftFormula } from '../../core/formula/shift';

interface Master extends Address {
  readonly formula: string;
}

export class SharedFormulas {
  private readonly masters = new Map<string, Master>();
  private readonly waiting: (Address & { readonly index: string })[] = [];

  /** Notes a cell; its formula, or undefined while its master has not been met. */
  add(index: string, at: Address, text: string): string | undefined {
    if (text !== '') {
      this.masters.set(index, { ...at, formula: text });
      return text;
    }
    const master = this.masters.get(index);
    if (master) return follow(master, at);
    this.waiting.push({ ...at, index });
    return undefined;
  }

  /** Gives the formulas of cells that stood before their master. */
  resolve(set: (key: number, formula: string) => void): void {
    for (const { index, row, column } of this.waiting) {
      const master = this.masters.get(index);
      if (master) set(cellKey(row, column), follow(master, { row, column }));
    }
  }
}

function follow(master: Master, at: Address): string {
  return shiftFormula(master.formula, at.row - master.row, at.column - master.column);
}
