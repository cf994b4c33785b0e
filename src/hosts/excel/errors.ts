/** Excel's error codes in the port's words. Codes only: Excel's messages are in the user's language. */
import { type HostErrorCode, HostError } from '../host';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  ItemNotFound: 'sheet-missing',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  UndoNotSupported: 'unsupported',
  ActivityLimitReached: 'busy',
  InactiveWorkbook: 'busy',
  InvalidOrTimedOutSession: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  WriteNotSupportedWhenModalDialogOpen: 'busy',
};

const PASSING: ReadonlySet<HostErrorCode> = new Set(['cell-editing', 'busy']);

/** The error as the port reports it; what Excel said stays with it as its cause. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = CODES[excelCode(error) ?? ''] ?? 'failed';
  return new HostError(code === 'protected' && isReadOnly() ? 'read-only' : code, [], error);
}

/** The code of an error of Excel's, or null for any other error. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The member at which Excel stopped, as `ConditionalFormatCollection.add`; null when it ran nothing of the batch. */
export function excelLocation(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return null;
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return null;
  return typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : null;
}

/** Excel ran nothing of the batch, and will later: a cell is being edited, or it is busy. */
export function isWholeRefusal(error: unknown): boolean {
  return (
    !(error instanceof HostError) && PASSING.has(toHostError(error).code) && excelLocation(error) === null
  );
}

export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
