/** The records of cell formats: as many as a workbook's cells have looks. */
import type { Cell } from '../../../src/core/grid/workbook';
import { record, text, u8, u16, u32 } from './bytes';

const FIRST_FORMAT = 164;
/** Formats of styles, and the one that cells have by default, stand before those of cells. */
const RESERVED = 16;
/** A palette's colours are numbered from here. */
const FIRST_COLOR = 8;
const SYSTEM = 64;
const PALETTE_SIZE = 56;

export class StyleRecords {
  private readonly looks: Cell[] = [];
  private readonly formats: string[] = [];
  private readonly colors: string[] = [];

  /** Index of the format for a cell that looks like this. */
  indexOf({ format, fill, locked }: Cell): number {
    const found = this.looks.findIndex(
      (look) => look.format === format && look.fill === fill && look.locked === locked,
    );
    if (found >= 0) return RESERVED + found;
    if (format !== undefined && !this.formats.includes(format)) this.formats.push(format);
    if (fill !== undefined && !this.colors.includes(fill)) this.colors.push(fill);
    const look = { ...(format !== undefined && { format }), ...(fill !== undefined && { fill }) };
    this.looks.push({ value: null, ...look, ...(locked === false && { locked }) });
    return RESERVED + this.looks.length - 1;
  }

  records(): number[] {
    const plain = Array.from({ length: RESERVED }, (_, index) =>
      xf({ value: null }, 0, SYSTEM, index < RESERVED - 1),
    );
    return [
      ...[1, 2, 3, 4].flatMap(font),
      ...this.formats.flatMap((code, index) =>
        record(0x41e, [...u16(FIRST_FORMAT + index), ...text(code, 2)]),
      ),
      ...plain.flat(),
      ...this.looks.flatMap((look) => xf(look, this.formatOf(look), this.colorOf(look), false)),
      ...this.palette(),
    ];
  }

  private formatOf({ format }: Cell): number {
    return format === undefined ? 0 : FIRST_FORMAT + this.formats.indexOf(format);
  }

  private colorOf({ fill }: Cell): number {
    return fill === undefined ? SYSTEM : FIRST_COLOR + this.colors.indexOf(fill);
  }

  private palette(): number[] {
    const colors = Array.from({ length: PALETTE_SIZE }, (_, index) => this.colors[index] ?? '#000000');
    const bytes = colors.flatMap((color) =>
      [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).concat(0),
    );
    return record(0x92, [...u16(PALETTE_SIZE), ...bytes]);
  }
}

function font(): number[] {
  const numbers = [...u16(220), ...u16(0), ...u16(0x7fff), ...u16(400), ...u16(0), ...u8(0), 0, 134, 0];
  return record(0x31, [...numbers, ...text('宋体', 1)]);
}

function xf({ locked, fill }: Cell, format: number, color: number, isStyle: boolean): number[] {
  const flags = (locked === false ? 0 : 1) | (isStyle ? 0xfff4 : 0);
  const pattern = fill === undefined ? 0 : 1 << 26;
  return record(0xe0, [
    ...[...u16(0), ...u16(format), ...u16(flags)],
    ...[...u8(0x20), ...u8(0), ...u8(0), ...u8(0xfc)],
    ...[...u32(0), ...u32(pattern), ...u16(color | (65 << 7))],
  ]);
}
