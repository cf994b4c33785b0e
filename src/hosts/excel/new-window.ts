/** Characters of base64 are made of so many bytes at a time: arguments of a call are limited. */
const PORTION = 0x8000;

/**
 * Opens a copy of an .xlsx file, unsaved, in a window of its own (ExcelApi 1.8).
 * Rejects where Excel refuses: a file of another kind or too large, or a program that opens no windows.
 */
export async function openInNewWindow(bytes: Uint8Array): Promise<void> {
  let binary = '';
  for (let start = 0; start < bytes.length; start += PORTION) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  }
  await Excel.createWorkbook(btoa(binary));
}
