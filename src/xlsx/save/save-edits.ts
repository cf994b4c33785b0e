/** Saves edits into the file they were made in, leaving everything else as it is, byte by byte. */
import { type CellRef, cellKey, formatAddress } from '../../core/grid/address';
import { type Edit, withEdits } from '../../core/grid/edit';
import { type Workbook, cellAt, sheetNamed } from '../../core/grid/workbook';
import { type CustomPart, withCustomPart } from '../custom-part';
import type { SheetPart, XlsxFile } from '../file';
import { withoutPart } from '../part-lists';
import { rewriteArchive } from '../zip/rewrite';
import { withFullCalculation, withoutChainEntries } from './calculation';
import { MINIMAL_STYLES, freeStylesPath, withStylesEntered } from './new-styles';
import { SaveError } from './save-error';
import { readLayout } from './sheet-layout';
import { type CellResult, type SheetChanges, planSheet } from './sheet-plan';
import { styleAt, writeCells } from './sheet-writes';
import { StyleList } from './style-list';

export interface SaveOptions {
  /** New values of formula cells that depend on the edits. */
  readonly results?: readonly CellResult[];
  /** Formula cells that depend on the edits and have no new value: their cached one is taken away. */
  readonly stale?: readonly CellRef[];
  /** Texts of our own to be kept in the file, one for each namespace; others that are there stay. */
  readonly customParts?: readonly CustomPart[];
}

/**
 * The file with the edits made. Only the parts of the edited sheets change, and in them only the cells; styles
 * change when an edit brings a number format, the workbook part when formulas have to be calculated anew, and
 * the calculation chain when a formula goes. Without edits the file comes back as it was.
 *
 * Before-values are not compared; that is the caller's part. A digital signature of the file becomes invalid.
 * @throws SaveError and then nothing is written
 */
export function saveEdits(file: XlsxFile, edits: readonly Edit[], options: SaveOptions = {}): Uint8Array {
  const { results = [], stale = [], customParts = [] } = options;
  const changes = edits.length + results.length + stale.length + customParts.length;
  if (changes === 0) return file.package.archive.bytes;
  return new Saver(file).save(edits, results, stale, customParts);
}

class Saver {
  /** New texts of parts by path; null for a part that goes. */
  private readonly texts = new Map<string, string | null>();
  private readonly originals = new Map<string, string>();
  private styles: StyleList | null = null;

  constructor(private readonly file: XlsxFile) {}

  save(
    edits: readonly Edit[],
    results: readonly CellResult[],
    stale: readonly CellRef[],
    customParts: readonly CustomPart[],
  ): Uint8Array {
    this.requireSheets([...edits.map(({ at }) => at), ...results.map(({ at }) => at), ...stale]);
    for (const part of this.file.parts.sheets) {
      const isHere = (at: CellRef): boolean => at.sheet === part.name;
      this.saveSheet(part, {
        edits: edits.filter(({ at }) => isHere(at)),
        results: results.filter(({ at }) => isHere(at)),
        stale: stale.filter(isHere),
      });
    }
    this.saveStyles();
    this.saveCalculation(edits, results.length + stale.length > 0);
    for (const part of customParts) this.saveCustomPart(part);
    return this.pack();
  }

  private requireSheets(cells: readonly CellRef[]): void {
    // Two sheets of one name (no program writes that) leave open which is meant.
    const names = this.file.parts.sheets.map(({ name }) => name);
    const missing = cells.filter(
      ({ sheet }) => !names.includes(sheet) || names.indexOf(sheet) !== names.lastIndexOf(sheet),
    );
    if (missing.length > 0) throw new SaveError('sheet-missing', missing);
  }

  private saveSheet({ path }: SheetPart, changes: SheetChanges): void {
    const cells = [...changes.edits, ...changes.results].map(({ at }) => at);
    if (cells.length + changes.stale.length === 0) return;
    const xml = this.text(path);
    const layout = readLayout(xml);
    if (!layout) throw new SaveError('sheet-missing', [...cells, ...changes.stale]);
    const writes = planSheet(layout, changes, (at, format) =>
      this.styleList().withFormat(styleAt(xml, layout, at), format),
    );
    this.setText(path, writeCells(xml, layout, writes));
  }

  private styleList(): StyleList {
    const { styles } = this.file.parts;
    this.styles ??= new StyleList(styles === undefined ? MINIMAL_STYLES : this.text(styles));
    return this.styles;
  }

  private saveStyles(): void {
    if (!this.styles) return;
    const { workbook, styles } = this.file.parts;
    const path = styles ?? freeStylesPath(this.file.package, workbook);
    this.setText(path, this.styles.text());
    if (styles !== undefined) return;
    for (const [list, text] of withStylesEntered(workbook, path, (name) => this.text(name)))
      this.setText(list, text);
  }

  private saveCalculation(edits: readonly Edit[], hasDependants: boolean): void {
    const { workbook, parts } = this.file;
    const changed = edits.filter(({ at, after }) => changesContent(workbook, at, after));
    this.dropFromChain(changed);
    if (changed.length === 0 && !hasDependants) return;
    if (!hasFormulas(withEdits(workbook, edits))) return;
    this.setText(parts.workbook, withFullCalculation(this.text(parts.workbook)));
  }

  private saveCustomPart(part: CustomPart): void {
    const texts = withCustomPart(this.file, part, {
      has: (path) => this.has(path),
      text: (path) => this.text(path),
    });
    for (const [path, text] of texts) this.setText(path, text);
  }

  private dropFromChain(edits: readonly Edit[]): void {
    const { workbook, parts } = this.file;
    if (parts.calcChain === undefined) return;
    const after = withEdits(workbook, edits);
    const gone = new Set<string>();
    for (const { at } of edits) {
      const had = formulaAt(workbook, at) !== undefined;
      const id = parts.sheets.find(({ name }) => name === at.sheet)?.id ?? '';
      if (had && formulaAt(after, at) === undefined) gone.add(`${id}!${formatAddress(at)}`);
    }
    if (gone.size === 0) return;
    const chain = withoutChainEntries(this.text(parts.calcChain), (id, ref) => gone.has(`${id}!${ref}`));
    this.setText(parts.calcChain, chain);
    if (chain !== null) return;
    const lists = withoutPart(this.file.package, parts.workbook, parts.calcChain, (path) => this.text(path));
    for (const [path, text] of lists) this.setText(path, text);
  }

  private has(path: string): boolean {
    const text = this.texts.get(path);
    return text === undefined ? this.file.package.has(path) : text !== null;
  }

  /** A part's text as it stands by now. */
  private text(path: string): string {
    return this.texts.get(path) ?? this.original(path);
  }

  private original(path: string): string {
    const known = this.originals.get(path);
    if (known !== undefined) return known;
    const text = this.file.package.text(path);
    this.originals.set(path, text);
    return text;
  }

  private setText(path: string, text: string | null): void {
    this.texts.set(path, text);
  }

  private pack(): Uint8Array {
    const { package: pack } = this.file;
    const changes = new Map<string, Uint8Array | null>();
    for (const [path, text] of this.texts) {
      if (text !== null && text === this.originals.get(path)) continue;
      changes.set(pack.member(path)?.path ?? path, text === null ? null : pack.encode(path, text));
    }
    return changes.size === 0 ? pack.archive.bytes : rewriteArchive(pack.archive, changes);
  }
}

function formulaAt(workbook: Workbook, { sheet, row, column }: CellRef): string | undefined {
  const found = sheetNamed(workbook, sheet);
  return found && cellAt(found, row, column).formula;
}

/** False for an edit that sets only a number format. */
function changesContent(workbook: Workbook, at: CellRef, after: Edit['after']): boolean {
  const cell = sheetNamed(workbook, at.sheet)?.cells.get(cellKey(at.row, at.column));
  return after.formula !== cell?.formula || (after.formula === undefined && after.value !== cell?.value);
}

function hasFormulas(workbook: Workbook): boolean {
  return workbook.sheets.some(({ cells }) =>
    [...cells.values()].some(({ formula }) => formula !== undefined),
  );
}
