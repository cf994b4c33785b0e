import { type Figure, figureOf } from '../../accounts/model';
import { shownAmount, shownLike, unitOf } from '../accounts-amounts';
import { formsOf, ofYear } from '../accounts-frame';
import { isSameProject } from '../across';
import type { FormCard } from '../card';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** What the projects of a department spent by their forms is within 项目支出 of its final accounts. */
export const X06 = defineRule({
  code: 'X06',
  name: 'executed-over-accounts',
  severity: 'warning',
  source: ['own'],
  messages: ['over'],
  fixes: [],
  fixKind: null,
  checkTable({ table, set, cards }) {
    if (table.table !== 'T3' || set.kind !== 'final') return NOT_APPLICABLE;
    if (ofYear(set, cards).length === 0) return NOT_APPLICABLE;
    const spent = figureOf(table, 'total', 'project');
    if (!spent) return notCheckable('value-missing');
    const projects = eachOnce(formsOf(set, cards));
    if (projects.length === 0) return notCheckable('department-unmatched');
    const amounts = projects.flatMap(({ executed }) => executed ?? []);
    const known = amounts.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
    if (spent.fen !== null && known * 2 > spent.fen * 2 + roundingOf(spent)) {
      return outcomeOf([draft(spent, projects, known)]);
    }
    const isComplete = amounts.length === projects.length && amounts.every(({ fen }) => fen !== null);
    return isComplete && spent.fen !== null ? PASSED : notCheckable('amounts-unreadable');
  },
});

/** A project that was sent twice counts once. */
function eachOnce(cards: readonly FormCard[]): readonly FormCard[] {
  return cards.filter((card, index) => {
    const isNamed = card.code !== null || card.project !== null;
    return !isNamed || !cards.slice(0, index).some((earlier) => isSameProject(earlier, card));
  });
}

/** An amount in 万元 may have been rounded down by half a unit, that is twice the half in doubled 分. */
function roundingOf({ unit }: Figure): number {
  return unit === 1 ? 0 : unit;
}

function draft(spent: Figure, projects: readonly FormCard[], known: number): Draft {
  const own = projects.filter(({ file }) => file === null);
  return {
    cells: [{ row: spent.at.row, column: spent.at.column }],
    related: own.flatMap(({ executed }) => executed?.at ?? []),
    message: {
      id: 'over',
      values: {
        found: shownAmount(spent),
        count: projects.length,
        total: shownLike(spent, known),
        difference: shownLike(spent, known - (spent.fen ?? 0)),
        unit: unitOf(spent),
      },
    },
    found: shownAmount(spent),
  };
}
