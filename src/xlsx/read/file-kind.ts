/** Tells by its bytes what a file is. Its name is never asked: it says what somebody once thought. */
import type { OpenProblem } from '../problem';
import { textProblem } from './text-kind';

const ZIP = [0x50, 0x4b];
/** The compound file of Office 97–2003, in which encrypted .xlsx files are wrapped as well. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY = 128;

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
  const streams = compoundStreams(bytes);
  if (streams.has('EncryptedPackage')) return { code: 'encrypted', detail: 'EncryptedPackage' };
  if (streams.has('Workbook')) return 'xls';
  if (streams.has('Book')) return { code: 'legacy-xls', detail: 'BIFF5' };
  return { code: 'not-a-workbook', detail: `compound file with ${[...streams].join(', ')}` };
}

/**
 * Names in the directory of a compound file ([MS-CFB] 2.6). Directory sectors hold nothing but entries of
 * 128 bytes, so looking at every such place for the streams in question spares following the sector chains.
 */
function compoundStreams(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const nameBytes = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    const isEntry =
      nameBytes >= 4 && nameBytes <= 64 && nameBytes % 2 === 0 && [1, 2, 5].includes(bytes[at + 66] ?? 0);
    if (!isEntry) continue;
    const name = decoder.decode(bytes.subarray(at, at + nameBytes - 2));
    if (/^[\x20-\x7e]+$/.test(name)) names.add(name);
  }
  return names;
}
