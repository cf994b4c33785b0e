/** Conditional formats. */
import { type Range, overlaps } from '../../../../src/core/grid/address';
import type {
  EtFont,
  EtFormatCondition,
  EtFormatConditions,
  EtInterior,
  EtRange,
} from '../../../../src/hosts/wps/api';
import type { BookSheet, ConditionalFormat } from '../../excel/emulator/model';
import { rangeOn } from './range';
import { bgrOf, colourOf } from './shapes';
import type { EmulatedWps } from './wps';

const EXPRESSION = 2;

export function conditionsOf(wps: EmulatedWps, sheet: BookSheet, within: Range): EtFormatConditions {
  const all = () => sheet.conditionalFormats.filter(({ range }) => overlaps(range, within));
  const fake: Pick<EtFormatConditions, 'Count' | 'Item' | 'Add'> = {
    get Count() {
      return all().length;
    },
    Item: (place: number) => {
      const format = wps.itemAt(all(), place);
      if (!format) throw new Error('0x800A03EC');
      return condition(wps, sheet, format);
    },
    Add: (type: unknown, _operator: unknown, formula: unknown) => {
      wps.refuseFormatting(sheet);
      if (type !== EXPRESSION || typeof formula !== 'string') throw new Error('0x800A03EC');
      const format: ConditionalFormat = {
        id: sheet.book.newId(),
        type: 'Custom',
        range: within,
        formula,
        fill: '#FFFFFF',
        font: '#000000',
        priority: 0,
        stopIfTrue: false,
      };
      sheet.conditionalFormats.push(format);
      return condition(wps, sheet, format);
    },
  };
  return wps.bridge.guarded<EtFormatConditions>(fake, 'FormatConditions');
}

function condition(wps: EmulatedWps, sheet: BookSheet, format: ConditionalFormat): EtFormatCondition {
  const formula = wps.behaviour.conditionFormula === 'with-sign' ? format.formula : format.formula.slice(1);
  const fake: Pick<EtFormatCondition, 'Type' | 'Formula1' | 'Interior' | 'Font' | 'AppliesTo' | 'Delete'> = {
    Type: format.type === 'Custom' ? EXPRESSION : 1,
    Formula1: formula,
    get AppliesTo(): EtRange {
      return rangeOn(wps, sheet, [format.range]);
    },
    get Interior(): EtInterior {
      return wps.bridge.guarded<EtInterior>(colour(format, 'fill'), 'Interior');
    },
    get Font(): EtFont {
      return wps.bridge.guarded<EtFont>(colour(format, 'font'), 'Font');
    },
    Delete: () => {
      wps.refuseFormatting(sheet);
      const place = sheet.conditionalFormats.indexOf(format);
      if (place < 0) throw new Error('0x800A01A8');
      sheet.conditionalFormats.splice(place, 1);
    },
  };
  return wps.bridge.guarded<EtFormatCondition>(fake, 'FormatCondition');
}

function colour(format: ConditionalFormat, part: 'fill' | 'font'): Pick<EtFont, 'Color'> {
  return {
    get Color(): number {
      return bgrOf(format[part]);
    },
    set Color(bgr: number) {
      format[part] = colourOf(bgr);
    },
  };
}
