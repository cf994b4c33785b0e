import type { Form, Indicator } from '../../forms/model';
import { levelName } from '../../forms/labels';
import { normalizeLabel, withoutEnding } from '../../text/normalize';
import { refsOf } from '../equation';
import { statedRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** An indicator stands once in its 二级指标. One name merged over several rows is one indicator in parts. */
export const I23 = defineRule({
  code: 'I23',
  name: 'duplicate-indicator',
  severity: 'warning',
  source: ['own'],
  messages: ['duplicate'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    const rows = statedRows(form).filter((row) => nameOf(row) !== '');
    if (!form.columns.level3 || rows.length === 0) return NOT_APPLICABLE;
    const first = new Map<string, Indicator>();
    return outcomeOf(
      rows.flatMap((row) => {
        const key = keyOf(row);
        const earlier = first.get(key);
        if (!earlier) first.set(key, row);
        return earlier ? draftsOf(form, row, earlier) : [];
      }),
    );
  },
});

function keyOf(row: Indicator): string {
  return [row.section, levelName(row.cells.level2?.text ?? ''), nameOf(row)].join('|');
}

/** The name without the template's `指标1：` and without final stops. */
function nameOf({ cells }: Indicator): string {
  const name = normalizeLabel(cells.level3?.text ?? '').replace(/^指标\d+[:.、]/, '');
  return withoutEnding(name, '。.;,、:');
}

function draftsOf(form: Form, { cells, row }: Indicator, earlier: Indicator): Draft[] {
  const [name, other] = [cells.level3, earlier.cells.level3];
  if (!name || !other || name.at.row === other.at.row) return [];
  return [
    {
      cells: [name.at, other.at],
      related: refsOf(form, [cells.target, earlier.cells.target]),
      message: { id: 'duplicate', values: { row: name.text, first: earlier.row + 1, second: row + 1 } },
      found: name.text,
    },
  ];
}
