/** Tells by its bytes what a file is. Its name is never asked: it says what somebody once thought. */
import { streamNames } from '../compound';
import { type OpenProblem, problemOf } from '../problem';
import { textProblem } from './text-kind';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Kind = 'xlsx' | 'xls' | OpenProblem;

/**
 * Which reader a file is for: that of ZIP packages, or that of BIFF8, the format of .xls and of most .et files.
 * For a file that neither can read, why.
 */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return { code: 'empty' };
  if (startsWith(bytes, ZIP)) return 'xlsx';
  return startsWith(bytes, COMPOUND) ? kindOfCompound(bytes) : kindOfBare(bytes);
}

/** True for a file that `readXls` is to be given. */
export function isXls(bytes: Uint8Array): boolean {
  return kindOf(bytes) === 'xls';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A workbook stream without a container begins with a BOF record, which tells its version from BIFF5 on. */
function kindOfBare(bytes: Uint8Array): Kind {
  const isBiff = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00;
  if (!isBiff)
    return { code: textProblem(bytes) ?? 'not-a-workbook', detail: 'no package, no compound file' };
  return bytes[1] === 0x08 && bytes[5] === 0x06 ? 'xls' : { code: 'legacy-xls', detail: 'BIFF5 or older' };
}

function kindOfCompound(bytes: Uint8Array): Kind {
  try {
    const streams = streamNames(bytes).map((name) => name.toLowerCase());
    if (streams.includes('encryptedpackage')) return { code: 'encrypted', detail: 'EncryptedPackage' };
    if (streams.includes('workbook')) return 'xls';
    if (streams.includes('book')) return { code: 'legacy-xls', detail: 'BIFF5' };
    return { code: 'not-a-workbook', detail: `compound file with ${streams.join(', ')}` };
  } catch (error) {
    return problemOf(error);
  }
}
