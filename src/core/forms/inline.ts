/** Labels that share a cell with their values: `项目名称：甲  项目编码：123`. */
import { parseNumber } from '../text/number';
import { labelBase } from './labels';
import type { Field } from './model';

export interface InlineEntry {
  /** The label's bare words. */
  readonly base: string;
  readonly value: Field;
}

/** Characters of a label further on in its cell, blanks between them included. */
const LONGEST_INSIDE = 40;

/**
 * The entries of one cell, in their order; none where no label with a colon opens its text. A label further on
 * has a blank before it.
 */
export function inlineEntries(field: Field, isLabel: (base: string) => boolean): readonly InlineEntry[] {
  const { text } = field;
  if (!/[:：]/.test(text)) return [];
  const found: { base: string; start: number; end: number }[] = [];
  for (const { index } of text.matchAll(/[:：]/g)) {
    const label = labelBefore(text, found[found.length - 1]?.end ?? 0, index, isLabel);
    if (label) found.push({ ...label, end: index + 1 });
    // What comes first in the cell decides whether it is one of labels or of narrative.
    else if (found.length === 0) return [];
  }
  return found.map(({ base, end }, i) => ({
    base,
    value: inlineField(field, text.slice(end, found[i + 1]?.start).replace(/[;；,，]\s*$/, '')),
  }));
}

function labelBefore(text: string, from: number, colon: number, isLabel: (base: string) => boolean) {
  const begin = from === 0 ? 0 : Math.max(from, colon - LONGEST_INSIDE);
  const part = text.slice(begin, colon);
  // From the left, so that 项 目 名 称 is found whole; the first label begins where the cell begins.
  const starts =
    from === 0 ? [0] : [...part.matchAll(/[\s;；,，]+/g)].map((gap) => gap.index + gap[0].length);
  for (const start of starts) {
    const base = labelBase(part.slice(start));
    if (isLabel(base)) return { base, start: begin + start };
  }
  return null;
}

function inlineField(field: Field, text: string): Field {
  const rest = text.trim();
  const parsed = parseNumber(rest);
  return {
    ...field,
    text: rest,
    number: parsed?.value ?? null,
    percent: parsed?.percent ?? false,
    inline: true,
  };
}
