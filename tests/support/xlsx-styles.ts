/** The styles part of a built workbook: one cell format for each distinct look that a test asks for. */
export interface Look {
  readonly format?: string;
  readonly fill?: string;
  readonly locked?: boolean;
  readonly bold?: boolean;
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
    const xfs = looks.map((look) => xfXml(look, formats, fills));
    return (
      `<styleSheet xmlns="${namespace}">` +
      numberFormatsXml(formats) +
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font>' +
      '<font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
      fillsXml(fills) +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`
    );
  }
}

function keyOf({ format, fill, locked, bold }: Look): string {
  return JSON.stringify([format, fill, locked ?? true, bold ?? false]);
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

function xfXml(look: Look, formats: readonly string[], fills: readonly string[]): string {
  const format = look.format === undefined ? 0 : FIRST_CUSTOM_FORMAT + formats.indexOf(look.format);
  const fill = look.fill === undefined ? 0 : 2 + fills.indexOf(look.fill);
  const attributes = `numFmtId="${format}" fontId="${look.bold ? 1 : 0}" fillId="${fill}" borderId="0" xfId="0"`;
  return look.locked === false
    ? `<xf ${attributes} applyProtection="1"><protection locked="0"/></xf>`
    : `<xf ${attributes}/>`;
}
