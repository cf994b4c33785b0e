/** The fill of cells. */
import type { Address } from '../../../../src/core/grid/address';
import type { EtInterior } from '../../../../src/hosts/wps/api';
import type { ExcelCell } from '../../excel/emulator/entry';
import type { BookSheet } from '../../excel/emulator/model';
import { colourOf } from './shapes';
import type { EmulatedWps } from './wps';

const NO_PATTERN = -4142;

/** @param colour what the cells have in common */
export function interiorOf(
  wps: EmulatedWps,
  sheet: BookSheet,
  cells: () => readonly Address[],
  colour: () => unknown,
): EtInterior {
  const { mixedColour, mixed } = wps.behaviour;
  const change = (changed: (cell: ExcelCell) => ExcelCell): void => {
    wps.refuseFormatting(sheet);
    for (const at of cells()) sheet.change(at, changed);
  };
  const fake: Pick<EtInterior, 'Color' | 'Pattern'> = {
    get Color(): unknown {
      const common = colour();
      return common === mixed && mixedColour === 'black' ? 0 : common;
    },
    set Color(bgr: unknown) {
      change((cell) => ({ ...cell, fill: colourOf(Number(bgr)) }));
    },
    get Pattern(): unknown {
      throw new Error('only clearing is emulated');
    },
    set Pattern(pattern: unknown) {
      if (pattern !== NO_PATTERN) throw new Error('only clearing is emulated');
      change(({ fill: _fill, ...cell }) => cell);
    },
  };
  return wps.bridge.guarded<EtInterior>(fake, 'Interior');
}
