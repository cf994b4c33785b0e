/** Marks and notes in a copy of a workbook: its cells, their formats and every other part stay as they are. */
import { type CellRef, formatAddress } from '../../core/grid/address';
import { sheetNamed } from '../../core/grid/workbook';
import type { XlsxFile } from '../file';
import { OpenError } from '../problem';
import { MINIMAL_STYLES, freeStylesPath, withStylesEntered } from '../save/new-styles';
import { XmlError } from '../xml/text';
import { type SheetMark, withLooks, withMarks } from './marks';
import { PartTexts } from './part-texts';
import { SheetNotes } from './sheet-notes';

export interface CellNote {
  readonly at: CellRef;
  readonly text: string;
}

export interface Annotations {
  readonly marks: readonly SheetMark[];
  /** One for a cell at most. */
  readonly notes: readonly CellNote[];
  /** Knows a mark of an earlier time by its condition. */
  readonly isMark: (formula: string) => boolean;
  /** What a note of an earlier time says where there is none now. */
  readonly settled: string;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Cells that got no note: they have a conversation, or the notes of their sheet cannot be added to. */
  readonly withoutNote: readonly CellRef[];
}

/** The file with marks and notes; a digital signature of the file becomes invalid. */
export function annotateFile(file: XlsxFile, annotations: Annotations): Annotated {
  const { marks, notes } = annotations;
  if (marks.length + notes.length === 0) return { bytes: file.package.archive.bytes, withoutNote: [] };
  const texts = new PartTexts(file);
  writeMarks(file, texts, annotations);
  const withoutNote = file.parts.sheets.flatMap(({ name }) => writeNotes(file, texts, name, annotations));
  return { bytes: texts.pack(), withoutNote };
}

function writeMarks(file: XlsxFile, texts: PartTexts, { marks, isMark }: Annotations): void {
  const { workbook, styles, sheets } = file.parts;
  const path = styles ?? freeStylesPath(file.package, workbook);
  const before = styles === undefined ? MINIMAL_STYLES : texts.get(path);
  const { xml, indexOf } = withLooks(
    before,
    marks.map(({ look }) => look),
  );
  texts.set(path, xml);
  if (styles === undefined) texts.setAll(withStylesEntered(workbook, path, (name) => texts.get(name)));
  for (const { name, path: sheet } of sheets) {
    const own = marks.filter((mark) => mark.sheet === name);
    if (own.length > 0) texts.set(sheet, withMarks(texts.get(sheet), own, indexOf, isMark));
  }
}

/** The cells of the sheet that got none. */
function writeNotes(
  file: XlsxFile,
  texts: PartTexts,
  name: string,
  { notes, settled }: Annotations,
): readonly CellRef[] {
  const own = notes.filter(({ at }) => at.sheet === name);
  const part = file.parts.sheets.find((one) => one.name === name);
  const sheet = sheetNamed(file.workbook, name);
  if (!part || !sheet) return [];
  try {
    const writer = new SheetNotes(file, part, sheet, texts);
    const taken = writer.conversations();
    const free = own.filter(({ at }) => !taken.has(formatAddress(at)));
    const isWritten = writer.write(
      free.map(({ at, text }) => ({ ref: formatAddress(at), text })),
      settled,
    );
    return own.filter((note) => !isWritten || !free.includes(note)).map(({ at }) => at);
  } catch (error) {
    // What another program has left of comments and drawings may be unreadable; the marks stand all the same.
    if (error instanceof OpenError || error instanceof XmlError) return own.map(({ at }) => at);
    throw error;
  }
}
