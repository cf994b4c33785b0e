/**
 * Names the layouts we know by what they print. A name only adds what a layout promises (its required labels);
 * reading never depends on it.
 */
import { normalizeLabel } from '../text/normalize';
import type { Form, FundKind, HeaderKey, IndicatorColumn, LayoutName, ReadingProblem } from './model';

type Unnamed = Omit<Form, 'layout' | 'complete'>;

interface LayoutTraits {
  readonly name: LayoutName;
  /** Header fields the layout prints; no other may stand there. */
  readonly header: readonly HeaderKey[];
  readonly fundRows: readonly FundKind[];
  readonly unitColumn: boolean;
  /** Whether the form fits beyond its labels. */
  fits(form: Unnamed): boolean;
}

const FOUR_ROWS: readonly FundKind[] = ['total', 'fiscal', 'carry', 'other'];
const CODED: readonly HeaderKey[] = ['project-code', 'project-name', 'year', 'implementing-unit', 'top-unit'];
const COLUMNS: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
];
/** Labels that may be missing before a form is no longer taken for a layout. */
const TOLERATED = 1;

/** In order: the first that fits is the name. */
const LAYOUTS: readonly LayoutTraits[] = [
  {
    name: 'shenzhen-2021',
    header: ['project-name', 'project-amount', 'department', 'implementing-unit'],
    fundRows: FOUR_ROWS,
    unitColumn: false,
    // Also a mistyped year (`202年`, 二〇二一年): that is a finding, not another layout.
    fits: (form) => /^[\d〇零一二三四五六七八九十]{2,5}年/.test(form.title?.text ?? ''),
  },
  {
    name: 'shenzhen-2022',
    header: CODED,
    fundRows: FOUR_ROWS,
    unitColumn: false,
    fits: (form) => codeLabel(form) !== '项目编号',
  },
  {
    name: 'shenzhen-2022-import',
    header: CODED,
    fundRows: FOUR_ROWS,
    unitColumn: false,
    fits: (form) => codeLabel(form) === '项目编号',
  },
  { name: 'shenzhen-2024-short', header: CODED, fundRows: ['total'], unitColumn: false, fits: () => true },
  {
    name: 'shenzhen-2024',
    header: [...CODED, 'unit-code'],
    fundRows: FOUR_ROWS,
    unitColumn: true,
    fits: () => true,
  },
];

function codeLabel(form: Unnamed): string {
  return normalizeLabel(form.header['project-code']?.label.text ?? '');
}

/** The layout's name, and the labels it requires that the form lacks. */
export function nameLayout(form: Unnamed): { layout: LayoutName; missing: readonly ReadingProblem[] } {
  for (const traits of LAYOUTS) {
    const missing = missingLabels(form, traits);
    if (missing.length <= TOLERATED && !hasForeign(form, traits) && traits.fits(form)) {
      return { layout: traits.name, missing };
    }
  }
  return { layout: 'generic', missing: [] };
}

function missingLabels(form: Unnamed, traits: LayoutTraits): ReadingProblem[] {
  const paths = [
    ...(form.title ? [] : ['title']),
    ...traits.header.filter((key) => !form.header[key]).map((key) => `header.${key}`),
    ...(form.funds ? [] : ['funds']),
    ...traits.fundRows
      .filter((kind) => !form.funds?.rows.some((row) => row.kind === kind))
      .map((kind) => `funds.${kind}`),
    ...(['expected', 'actual'] as const).filter((key) => !form.goal[key]).map((key) => `goal.${key}`),
    ...COLUMNS.filter((key) => !form.columns[key]).map((key) => `indicators.${key}`),
    ...(traits.unitColumn && !form.columns.unit ? ['indicators.unit'] : []),
    ...(form.total ? [] : ['total']),
  ];
  return paths.map((path) => ({ kind: 'label-missing', path, at: null }));
}

function hasForeign(form: Unnamed, traits: LayoutTraits): boolean {
  const header = Object.keys(form.header) as HeaderKey[];
  return (
    header.some((key) => !traits.header.includes(key)) ||
    (form.funds?.rows.some((row) => !traits.fundRows.includes(row.kind)) ?? false) ||
    form.columns.operator !== undefined ||
    (!traits.unitColumn && form.columns.unit !== undefined) ||
    form.unit === 'wan'
  );
}
