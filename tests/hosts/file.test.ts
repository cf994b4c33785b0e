import { beforeOf } from '../../src/core/grid/edit';
import { EMPTY_CELL, type Workbook, sheetNamed } from '../../src/core/grid/workbook';
import { FileHost } from '../../src/hosts/file';
import { describeHost } from './contract';
import { cellRef, keyOf } from './plain';
import { openedFile } from '../support/opened-file';

describeHost('the file host', (file) => {
  const host = new FileHost(openedFile(file), '自评表.xlsx');
  return Promise.resolve({
    host,
    // A page that is reloaded has to open the file anew; the host lives as long as its workbook is open.
    reload: () => host,
    saved: () => Promise.resolve(host.save()),
    userEdit: (sheet, a1, value) => {
      const isFormula = typeof value === 'string' && value.startsWith('=');
      host.enter([
        {
          at: cellRef(sheet, a1),
          before: beforeOf(cellOf(host.view().workbook, sheet, a1)),
          after: isFormula ? { value: null, formula: value.slice(1) } : { value },
        },
      ]);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
  });
});

function cellOf(workbook: Workbook, sheet: string, a1: string) {
  return sheetNamed(workbook, sheet)?.cells.get(keyOf(a1)) ?? EMPTY_CELL;
}
