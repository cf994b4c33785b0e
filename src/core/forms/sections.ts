/** The rows of the indicator table under their level-1 labels. */
import { levelName, pointsIn } from './labels';
import type { Field, Indicator, ReadingProblem, Section } from './model';

/** A row of the table with the cells of its columns. */
export interface TableRow {
  readonly row: number;
  readonly cells: Indicator['cells'];
}

export interface Grouping {
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
  readonly problems: readonly ReadingProblem[];
}

/** Carries labels down to the rows they hold for and gathers the rows of each level-1 label. */
export function groupRows(rows: readonly TableRow[]): Grouping {
  const sections: (Omit<Section, 'indicators'> & { readonly indicators: number[] })[] = [];
  const problems: ReadingProblem[] = [];
  let level1: Field | undefined;
  let level2: Field | undefined;
  let current = -1;
  const indicators = rows.map(({ row, cells }, i): Indicator => {
    if (cells.level1 && cells.level1.text !== '') {
      const label = cells.level1;
      const name = levelName(label.text);
      const known = sections.findIndex((section) => section.name === name);
      if (known !== current || known < 0) level2 = undefined;
      current = known >= 0 ? known : sections.length;
      if (known < 0) sections.push({ label, name, points: pointsIn(label.text), indicators: [] });
      level1 = label;
    }
    if (cells.level2 && cells.level2.text !== '') level2 = cells.level2;
    sections[current]?.indicators.push(i);
    if (current < 0 && cells.level1)
      problems.push({
        kind: 'row-outside-sections',
        path: `indicators.${String(i)}`,
        at: { row, column: 0 },
      });
    const carried: Indicator['cells'] = {
      ...(level1 && cells.level1 && { level1 }),
      ...(level2 && cells.level2 && { level2 }),
    };
    return { row, section: current, cells: { ...cells, ...carried } };
  });
  return { indicators, sections, problems };
}
