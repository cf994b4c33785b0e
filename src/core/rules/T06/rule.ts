import { columnName, formatRange } from '../../grid/address';
import { type LineChange, type MergeChange, ofKind } from '../../guard/difference';
import { againstBaseline, quoted } from '../against-baseline';
import { type Draft, defineRule, outcomeOf } from '../rule';

/** Rows, columns and merges outside of the 三级指标 stand as in the baseline (填报说明 2). */
export const T06 = defineRule({
  code: 'T06',
  name: 'structure-changed',
  severity: 'error',
  source: ['notes-2021'],
  messages: [
    'row-inserted',
    'row-deleted',
    'column-inserted',
    'column-deleted',
    'merge-broken',
    'merge-added',
    'merges-gone',
    'section-deleted',
    'sheet-renamed',
  ],
  fixes: [],
  fixKind: null,
  incomplete: true,
  check: againstBaseline(({ differences }, { form }) => {
    const all = differences();
    return outcomeOf([
      ...ofKind(all, 'row', 'column').map(lineDraft),
      ...ofKind(all, 'merge').map(mergeDraft),
      ...ofKind(all, 'merges-gone').map(({ at, ranges }): Draft => ({
        cells: [at],
        message: { id: 'merges-gone', values: { count: ranges.length } },
        found: '',
      })),
      ...ofKind(all, 'section-deleted').map(({ at, section }): Draft => ({
        cells: [at],
        message: { id: 'section-deleted', values: { section } },
        found: '',
        expected: section,
      })),
      ...ofKind(all, 'sheet-renamed').map(({ at, before }): Draft => ({
        cells: [at],
        message: { id: 'sheet-renamed', values: { found: form.sheet, expected: before } },
        found: form.sheet,
        expected: before,
      })),
    ]);
  }),
});

function lineDraft({ kind, what, at, lines, text }: LineChange): Draft {
  const names = lines.map((line) => (kind === 'row' ? String(line + 1) : columnName(line)));
  const [from = '', to = from] = [names[0], names[names.length - 1]];
  const values = { lines: from === to ? from : `${from}–${to}`, text: quoted(text) };
  return { cells: [at], message: { id: `${kind}-${what}`, values }, found: what === 'inserted' ? text : '' };
}

function mergeDraft({ what, at, range }: MergeChange): Draft {
  return { cells: [at], message: { id: `merge-${what}`, values: { range: formatRange(range) } }, found: '' };
}
