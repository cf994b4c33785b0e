/** The styles part of a built workbook: one cell format for each distinct look that a test asks for. */
export interface Look {
  /** Number format code. */
  readonly format?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly locked?: boolean;
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
}

const FIRST_CUSTOM_FORMAT = 164;

export class StyleTable {
  private readonly looks = new Map<string, Look>([[keyOf({}), {}]]);

  /** Index into cellXfs. */
  indexOf(look: Look): number {
    const key = keyOf(look);
    if (!this.looks.has(key)) this.looks.set(key, look);
    return [...this.looks.keys()].indexOf(key);
  }

  xml(namespace: string): string {
    const looks = [...this.looks.values()];
    const formats = distinct(looks.map((look) => look.format));
    const fills = distinct(looks.map((look) => look.fill));
    const fonts = [...new Set(looks.map(fontXml))];
    const xfs = looks.map((look) => xfXml(look, formats, fills, fonts.indexOf(fontXml(look))));
    return (
      `<styleSheet xmlns="${namespace}">` +
      numberFormatsXml(formats) +
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      fillsXml(fills) +
      `<borders count="2">${NO_BORDER}${THIN_BORDER}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
    );
  }
}

const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`)
  .join('')}<diagonal/></border>`;

function keyOf(look: Look): string {
  const { format, fill, locked = true, bold = false, size, border, wrap, horizontal, vertical } = look;
  return JSON.stringify([format, fill, locked, bold, size, border, wrap, horizontal, vertical]);
}

function fontXml({ bold, size = 11 }: Look): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/></font>`;
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

function numberFormatsXml(formats: readonly string[]): string {
  if (formats.length === 0) return '';
  const items = formats.map((code, index) => {
    const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    return `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" formatCode="${escaped}"/>`;
  });
  return `<numFmts count="${items.length}">${items.join('')}</numFmts>`;
}

function fillsXml(fills: readonly string[]): string {
  const solid = fills.map(
    (fill) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/>` +
      '<bgColor indexed="64"/></patternFill></fill>',
  );
  const fixed =
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  return `<fills count="${solid.length + 2}">${fixed}${solid.join('')}</fills>`;
}

function xfXml(look: Look, formats: readonly string[], fills: readonly string[], font: number): string {
  const format = look.format === undefined ? 0 : FIRST_CUSTOM_FORMAT + formats.indexOf(look.format);
  const fill = look.fill === undefined ? 0 : 2 + fills.indexOf(look.fill);
  const border = look.border ? 1 : 0;
  const attributes = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const children = alignmentXml(look) + (look.locked === false ? '<protection locked="0"/>' : '');
  const applied = look.locked === false ? ' applyProtection="1"' : '';
  return children === '' ? `<xf ${attributes}/>` : `<xf ${attributes}${applied}>${children}</xf>`;
}

function alignmentXml({ horizontal, vertical, wrap }: Look): string {
  const attributes =
    (horizontal ? ` horizontal="${horizontal}"` : '') +
    (vertical ? ` vertical="${vertical}"` : '') +
    (wrap ? ' wrapText="1"' : '');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}
