/** Excel's error codes in the port's words. Codes only: Excel's messages are in the user's language. */
import { type HostErrorCode, HostError } from '../host';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ItemNotFound: 'sheet-missing',
  ApiNotFound: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

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

export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
