/** Prints the tables of a set, each in its own way. */
import type { TableCode } from '../../../src/core/accounts/model';
import type { Print } from '../accounts-builder';
import type { AccountsData } from '../accounts-data';
import type { AccountsSheet } from '../accounts-sheet';
import { DetailPrinter } from './detail';
import { ListPrinter } from './list';
import type { Printer } from './printer';
import { SidesPrinter } from './sides';
import { ThreePublicPrinter } from './three-public';

export function printerFor(
  table: TableCode,
  sheet: AccountsSheet,
  data: AccountsData,
  style: Print,
): Printer {
  switch (table) {
    case 'T1':
    case 'T4':
      return new SidesPrinter(sheet, table, data, style);
    case 'T6':
      return new DetailPrinter(sheet, table, data, style);
    case 'T9':
      return new ThreePublicPrinter(sheet, table, data, style);
    default:
      return new ListPrinter(sheet, table, data, style);
  }
}
