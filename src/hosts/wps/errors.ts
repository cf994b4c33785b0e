/** Why WPS refused, in the port's words. Its messages are in the user's language and are not looked at. */
import { HostError } from '../host';
import type { EtWorkbook, EtWorksheet, WpsApplication } from './api';

/** The error as the port reports it; what WPS said stays with it as its cause. */
export function toHostError(application: WpsApplication, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(isEditing(application) ? 'cell-editing' : 'failed', [], error);
}

/** While a cell is being edited WPS takes no commands. */
function isEditing(application: WpsApplication): boolean {
  try {
    return !application.Ready;
  } catch {
    return true;
  }
}

/** @throws HostError `sheet-missing`, or why WPS does not answer at all */
export function sheetNamed(application: WpsApplication, book: EtWorkbook, name: string): EtWorksheet {
  let found: unknown;
  try {
    found = book.Worksheets.Item(name);
  } catch (error) {
    const reason = toHostError(application, error);
    throw reason.code === 'failed' ? new HostError('sheet-missing', [], error) : reason;
  }
  if (!found) throw new HostError('sheet-missing');
  return found as EtWorksheet;
}
