/** Writes the emulated Excel's conditional formats into a saved package, as Excel itself would. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatRange } from '../../../../src/core/grid/address';
import type { BookSheet, ConditionalFormat } from './model';

/** Elements of a worksheet that come before its conditional formats (ISO/IEC 29500-1, 18.3.1.99). */
const EARLIER =
  /<\/(?:sheetData|mergeCells|customSheetViews|protectedRanges)>|<sheetData\/>|<sheetProtection[^>]*\/>|<autoFilter[^>]*\/>|<phoneticPr[^>]*\/>/g;

/** The bytes given when no sheet has a conditional format. */
export function withConditionalFormats(bytes: Uint8Array, sheets: readonly BookSheet[]): Uint8Array {
  if (sheets.every(({ conditionalFormats }) => conditionalFormats.length === 0)) return bytes;
  const parts = unzipSync(bytes);
  const styles = new DifferentialFormats(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()));
  sheets.forEach((sheet, index) => {
    if (sheet.conditionalFormats.length === 0) return;
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[path];
    if (!part) throw new Error(`no part ${path}`);
    parts[path] = strToU8(
      insertAfterLast(strFromU8(part), EARLIER, rulesXml(sheet.conditionalFormats, styles)),
    );
  });
  parts['xl/styles.xml'] = strToU8(styles.xml());
  // The same contents give the same bytes, whenever they are saved.
  return zipSync(parts, { mtime: '2026-01-01' });
}

function rulesXml(formats: readonly ConditionalFormat[], styles: DifferentialFormats): string {
  return formats
    .map((format, index) => {
      const formula = `<formula>${escape(format.formula.slice(1))}</formula>`;
      const rule = `<cfRule type="expression" dxfId="${styles.add(format)}" priority="${index + 1}">${formula}</cfRule>`;
      return `<conditionalFormatting sqref="${formatRange(format.range)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

class DifferentialFormats {
  private readonly added: string[] = [];
  private readonly existing: number;

  constructor(private readonly styles: string) {
    this.existing = (styles.match(/<dxf[ >/]/g) ?? []).length;
  }

  add({ fill, font }: ConditionalFormat): number {
    const rgb = (colour: string) => `rgb="FF${colour.slice(1)}"`;
    this.added.push(
      `<dxf><font><color ${rgb(font)}/></font><fill><patternFill><bgColor ${rgb(fill)}/></patternFill></fill></dxf>`,
    );
    return this.existing + this.added.length - 1;
  }

  xml(): string {
    const rest = this.styles.replace(/<dxfs[^>]*\/>/, '');
    const count = this.existing + this.added.length;
    const added = this.added.join('');
    if (this.existing > 0)
      return rest.replace(/<dxfs[^>]*>/, `<dxfs count="${count}">`).replace('</dxfs>', `${added}</dxfs>`);
    return insertAfterLast(rest, /<\/cellXfs>|<\/cellStyles>/g, `<dxfs count="${count}">${added}</dxfs>`);
  }
}

function insertAfterLast(xml: string, pattern: RegExp, inserted: string): string {
  const last = [...xml.matchAll(pattern)].at(-1);
  if (!last) throw new Error('no place for conditional formats');
  const end = last.index + last[0].length;
  return xml.slice(0, end) + inserted + xml.slice(end);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
