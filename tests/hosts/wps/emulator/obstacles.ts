/** What rows cannot be moved past: known by where it stands alone. */
import type { Range } from '../../../../src/core/grid/address';
import type { EtListObject, EtListObjects, EtPivotTables, EtRange } from '../../../../src/hosts/wps/api';
import type { BookSheet } from '../../excel/emulator/model';
import { rangeOn } from './range';
import type { EmulatedWps } from './wps';

export interface Obstacle {
  /** An array formula, a pivot table, or a table with a heading and perhaps a row of totals. */
  readonly kind: 'array' | 'pivot' | 'table' | 'table-with-totals';
  readonly sheet: BookSheet;
  readonly range: Range;
}

/** Declared as a single table. */
export function pivotTablesOn(wps: EmulatedWps, sheet: BookSheet): never {
  const count = wps.obstacles.filter((own) => own.kind === 'pivot' && own.sheet === sheet).length;
  const fake: Pick<EtPivotTables, 'Count'> = { Count: count };
  return wps.bridge.guarded<EtPivotTables>(fake, 'PivotTables') as never;
}

export function tablesOn(wps: EmulatedWps, sheet: BookSheet): EtListObjects {
  const all = () => wps.obstacles.filter((own) => own.kind.startsWith('table') && own.sheet === sheet);
  const fake: Pick<EtListObjects, 'Count' | 'Item'> = {
    get Count() {
      return all().length;
    },
    Item: (place) => {
      const found = wps.itemAt(all(), Number(place));
      if (!found) throw new Error('0x800A03EC');
      return table(wps, found);
    },
  };
  return wps.bridge.guarded<EtListObjects>(fake, 'ListObjects');
}

function table(wps: EmulatedWps, { kind, sheet, range }: Obstacle): EtListObject {
  const fake: Pick<EtListObject, 'Range' | 'ShowHeaders' | 'ShowTotals'> = {
    get Range(): EtRange {
      return rangeOn(wps, sheet, [range]);
    },
    ShowHeaders: true,
    ShowTotals: kind === 'table-with-totals',
  };
  return wps.bridge.guarded<EtListObject>(fake, 'ListObject');
}
