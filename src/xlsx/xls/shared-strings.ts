/** The texts of a .xls workbook, kept once for all of its cells ([MS-XLS] 2.4.265). */
import { type BiffRecord, RECORD } from './records';
import { Segments } from './segments';

const HEADER = 8;
const EXTENDED = 4;
const RICH = 8;
const BYTES_PER_RUN = 4;

/** @throws OpenError `damaged` */
export function readSharedStrings(stream: Uint8Array, records: readonly BiffRecord[]): readonly string[] {
  const first = records.findIndex(({ type }) => type === RECORD.sharedStrings);
  if (first < 0) return [];
  const reader = new Segments(stream, records, first, HEADER);
  const strings: string[] = [];
  while (!reader.isAtEnd) strings.push(readText(reader));
  return strings;
}

/** The text alone: its formats and its phonetic reading are passed over. */
function readText(reader: Segments): string {
  const count = reader.word();
  const flags = reader.byte();
  const runs = flags & RICH ? reader.word() : 0;
  const extension = flags & EXTENDED ? reader.word() + 65_536 * reader.word() : 0;
  const text = reader.characters(count, flags);
  reader.skip(BYTES_PER_RUN * runs + extension);
  return text;
}
