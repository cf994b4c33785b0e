/** The comparison of printed forms must see what a row can do to them. */
import { type Picture, isSameButForOneRow } from './pictures';

const WIDTH = 40;
const MARGIN = 12;

interface Row {
  readonly fill: string;
  readonly height: number;
  /** Dots from the left over which the border above is missing, as beside a merged label. */
  readonly unbordered?: number;
}

const HEADING: Row = { fill: 'd9d9d9', height: 20 };
const FIRST: Row = { fill: 'ddebf7', height: 18 };
const NEXT: Row = { fill: 'ddebf7', height: 18, unbordered: 10 };
const TOTAL: Row = { fill: 'f2f2f2', height: 20 };
const FORM: readonly Row[] = [HEADING, FIRST, NEXT, NEXT, TOTAL];

/** A page with a margin, and a border above every row. */
function page(rows: readonly Row[]): Picture {
  const line = (colour: string, from = 0): string =>
    'ffffff'.repeat(4 + from) + colour.repeat(WIDTH - 8 - from) + 'ffffff'.repeat(4);
  const lines = rows.flatMap(({ fill, height, unbordered = 0 }) => {
    const border = line('000000', unbordered);
    const beside = 'ffffff'.repeat(4) + fill.repeat(unbordered) + border.slice(6 * (4 + unbordered));
    return [beside, ...new Array<string>(height).fill(line(fill))];
  });
  const margin = new Array<string>(MARGIN).fill('ffffff'.repeat(WIDTH));
  const all = [...margin, ...lines, line('000000'), ...margin];
  return { width: WIDTH, height: all.length, dots: Buffer.from(all.join(''), 'hex') };
}

function changed(place: number, ...rows: readonly Row[]): readonly Row[] {
  return [...FORM.slice(0, place), ...rows, ...FORM.slice(place + 1)];
}

it.each<[string, readonly Picture[]]>([
  ['in a group', [page(changed(2, NEXT, NEXT))]],
  [
    'over a page break',
    [page(changed(3, NEXT).slice(0, 3)), page([...changed(3, NEXT).slice(3, 4), NEXT, TOTAL])],
  ],
  ['that was the first of its group', [page([HEADING, { ...FIRST, height: 30 }, NEXT, NEXT, NEXT, TOTAL])]],
])('a row more, %s', (_where, longer) => {
  expect(isSameButForOneRow([page(FORM)], longer)).toBe(true);
});

it.each<[string, readonly Row[]]>([
  ['no row', FORM],
  ['two rows', changed(2, NEXT, NEXT, NEXT)],
  ['a row, and another fill', [...changed(2, NEXT, NEXT).slice(0, 5), { ...TOTAL, fill: 'ffffff' }]],
  ['a row, and a border less', [...changed(2, NEXT, NEXT).slice(0, 5), { ...TOTAL, unbordered: 20 }]],
  ['a row, and another height', [...changed(2, NEXT, NEXT).slice(0, 5), { ...TOTAL, height: 30 }]],
  ['a row in the place of another', changed(4, NEXT)],
])('not %s', (_what, longer) => {
  expect(isSameButForOneRow([page(FORM)], [page(longer)])).toBe(false);
});
