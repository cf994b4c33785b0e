/** Borders and fonts, of single cells and as far as they tell rows apart; the workbook's file knows nothing of them. */
import { type Address, addressOfKey, cellKey } from '../../../../src/core/grid/address';
import type { EtFont, EtRange } from '../../../../src/hosts/wps/api';
import type { BookSheet } from '../../excel/emulator/model';
import type { EmulatedWps } from './wps';

type Borders = EtRange['Borders'];
type Border = ReturnType<Borders['Item']>;

interface Dress {
  /** Line style of the left edge. */
  line: number;
  /** Points. */
  size: number;
}

const LEFT = 7 as unknown as Parameters<Borders['Item']>[0];
const USUAL: Dress = { line: -4142, size: 11 };

/** How the cells of one sheet are dressed, by cell key. */
export class Dresses {
  private cells = new Map<number, Dress>();

  of({ row, column }: Address): Readonly<Dress> {
    return this.cells.get(cellKey(row, column)) ?? USUAL;
  }

  change({ row, column }: Address, changed: Partial<Dress>): void {
    this.cells.set(cellKey(row, column), { ...this.of({ row, column }), ...changed });
  }

  /** @param like counted without the new row; null leaves it plain */
  insertRow(at: number, like: number | null): void {
    const own = [...this.cells].filter(([key]) => addressOfKey(key).row === like);
    this.move(at, 1);
    for (const [key, dress] of own) this.change({ row: at, column: addressOfKey(key).column }, dress);
  }

  deleteRow(at: number): void {
    for (const key of [...this.cells.keys()]) if (addressOfKey(key).row === at) this.cells.delete(key);
    this.move(at, -1);
  }

  private move(from: number, by: number): void {
    this.cells = new Map(
      [...this.cells].map(([key, dress]) => {
        const { row, column } = addressOfKey(key);
        return [cellKey(row >= from ? row + by : row, column), dress];
      }),
    );
  }
}

export function fontOf(wps: EmulatedWps, sheet: BookSheet, at: Address): EtFont {
  const dresses = wps.dressesOn(sheet);
  const fake: Pick<EtFont, 'Size'> = {
    get Size(): number {
      return dresses.of(at).size;
    },
    set Size(size: number) {
      wps.refuseFormatting(sheet);
      dresses.change(at, { size });
    },
  };
  return wps.bridge.guarded<EtFont>(fake, 'Font');
}

export function bordersOf(wps: EmulatedWps, sheet: BookSheet, at: Address): Borders {
  const dresses = wps.dressesOn(sheet);
  const border: { LineStyle: number } = {
    get LineStyle() {
      return dresses.of(at).line;
    },
    set LineStyle(line) {
      wps.refuseFormatting(sheet);
      dresses.change(at, { line });
    },
  };
  const fake: Pick<Borders, 'Item'> = {
    Item: (edge) => {
      if (edge !== LEFT) throw new Error('only the left edge is emulated');
      return wps.bridge.guarded<Border>(border, 'Border');
    },
  };
  return wps.bridge.guarded<Borders>(fake, 'Borders');
}
