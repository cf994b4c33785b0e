/** Tells by its first bytes why a file is no .xlsx. */
import type { OpenProblem } from '../problem';

const ZIP = [0x50, 0x4b];
/** The compound file of Office 97–2003, in which encrypted .xlsx files are wrapped as well. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY = 128;

/** The problem, or null when the file may be a ZIP package. */
export function problemByFirstBytes(bytes: Uint8Array): OpenProblem | null {
  if (bytes.length === 0) return { code: 'empty' };
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, COMPOUND)) return compoundProblem(bytes);
  if (isBareBiff(bytes)) return { code: 'legacy-xls' };
  return { code: 'not-a-workbook', detail: 'neither a ZIP package nor a compound file' };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A worksheet stream without a container (Excel 4.0 and older): a BOF record of 4 to 16 bytes. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00;
}

function compoundProblem(bytes: Uint8Array): OpenProblem {
  const streams = compoundStreams(bytes);
  if (streams.has('EncryptedPackage')) return { code: 'encrypted' };
  if (streams.has('Workbook') || streams.has('Book')) return { code: 'legacy-xls' };
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
