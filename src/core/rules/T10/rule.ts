import type { Form, Section } from '../../forms/model';
import { describeDifference } from '../../guard/describe';
import { type PointsChange, ofKind } from '../../guard/difference';
import type { Baselined } from '../../guard/view';
import type { SectionScheme } from '../../pack';
import { type Big, formatDecimal } from '../../text/decimal';
import { restoringFix } from '../against-baseline';
import type { ColumnSum } from '../derived';
import { equation, refsOf } from '../equation';
import { rowsOf, weightSum } from '../indicators';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/**
 * The points of the level-1 labels are those of the baseline, and of a scheme of the pack (填报说明 4). A label that prints none counts
 * with the sum of its rows, which proves nothing by itself; nor does anything where several schemes are in use.
 */
export const T10 = defineRule({
  code: 'T10',
  name: 'section-points-changed',
  severity: 'error',
  source: ['notes-2021', 'caiyu-2020-10'],
  messages: ['changed', 'printed', 'sum', 'no-scheme'],
  fixes: ['restore'],
  fixKind: 'safe',
  parameters: ['sectionSchemes'],
  check({ form, parameters, baseline }) {
    const changed = typeof baseline === 'string' ? [] : ofKind(baseline.differences(), 'points');
    if (changed.length > 0) return outcomeOf(changed.map(changedDraft));
    if (isAsInTemplate(form, baseline)) return PASSED;
    const schemes = parameters.sectionSchemes.filter((scheme) => hasSectionsOf(scheme, form));
    if (schemes.length === 0) return isPrintedIn(baseline) ? PASSED : NOT_APPLICABLE;
    const shares = form.sections.map((section) => shareOf(form, section));
    if (shares.some(({ sum }) => sum.unreadable.length > 0)) return notCheckable('weights-unreadable');
    if (shares.some(({ points }) => points === null)) return NOT_APPLICABLE;
    if (schemes.some((scheme) => shares.every((share) => fits(share, scheme)))) return PASSED;
    const [only, ...others] = schemes;
    if (only && others.length === 0) {
      const wrong = shares.filter((share) => !fits(share, only));
      return outcomeOf(wrong.map((share) => differing(form, share, only)));
    }
    return outcomeOf([matchingNone(form, shares, schemes)]);
  },
});

/** Whoever issued the template knows the points of its sections better than any scheme, also where one is left out. */
function isAsInTemplate({ sections }: Form, baseline: Baselined): boolean {
  if (typeof baseline === 'string' || baseline.keepsValues) return false;
  const isPrinted = ({ name, points }: Section): boolean =>
    baseline.before.sections.some((one) => one.name === name && points !== null && one.points?.eq(points));
  return sections.length > 0 && sections.every(isPrinted);
}

/** The baseline prints points, so that these could be compared. */
function isPrintedIn(baseline: Baselined): boolean {
  return typeof baseline !== 'string' && baseline.before.sections.some(({ points }) => points !== null);
}

function changedDraft(change: PointsChange): Draft {
  const { at, found, expected, edit } = change;
  return {
    cells: [at],
    message: { id: 'changed', values: describeDifference(change).values },
    found,
    expected,
    fixes: restoringFix(edit),
  };
}

interface Share {
  readonly section: Section;
  /** As printed, else as the rows add up; null where neither is there. */
  readonly points: Big | null;
  /** Of the rows, where the label prints no points. */
  readonly sum: Pick<ColumnSum, 'parts' | 'unreadable'>;
}

const NOTHING = { parts: [], unreadable: [] };

function shareOf(form: Form, section: Section): Share {
  if (section.points) return { section, points: section.points, sum: NOTHING };
  const sum = weightSum(rowsOf(form, section));
  return { section, points: sum.parts.length > 0 ? sum.value : null, sum };
}

function hasSectionsOf({ sections }: SectionScheme, form: Form): boolean {
  const names = form.sections.map(({ name }) => name);
  return names.length === Object.keys(sections).length && names.every((name) => sections[name] !== undefined);
}

function fits({ section, points }: Share, { sections }: SectionScheme): boolean {
  const wanted = sections[section.name];
  return wanted !== undefined && (points?.eq(wanted) ?? false);
}

function differing(form: Form, { section, points, sum }: Share, { sections }: SectionScheme): Draft {
  const { label, name } = section;
  const found = points ? formatDecimal(points) : '';
  const expected = String(sections[name]);
  const isPrinted = section.points !== null;
  return {
    ...(!isPrinted && { severity: 'warning' as const }),
    cells: [label.at],
    related: refsOf(form, sum.parts),
    message: { id: isPrinted ? 'printed' : 'sum', values: { section: name, found, expected } },
    found: label.text,
    arithmetic: isPrinted ? [] : equation(form)`${sum.parts} = ${found} ≠ ${expected}`,
  };
}

function matchingNone(form: Form, shares: readonly Share[], schemes: readonly SectionScheme[]): Draft {
  const text = (names: readonly (readonly [string, string])[]): string =>
    names.map(([name, points]) => `${name} ${points}`).join('、');
  const found = text(
    shares.map(({ section, points }) => [section.name, points ? formatDecimal(points) : '']),
  );
  const known = schemes.map(({ sections }) =>
    text(form.sections.map(({ name }) => [name, String(sections[name])])),
  );
  return {
    severity: 'warning',
    cells: shares.map(({ section }) => section.label.at),
    related: refsOf(
      form,
      shares.flatMap(({ sum }) => sum.parts),
    ),
    message: { id: 'no-scheme', values: { found, schemes: known.join('；') } },
    found,
  };
}
