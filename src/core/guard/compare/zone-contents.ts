/**
 * What differs among the rows of 三级指标: rows may come, go and change places, but the labels above them are the
 * template's, and what is grey in a row that stayed is the system's.
 */
import { alignIndicators } from '../../forms/alignment';
import { levelName, pointsIn } from '../../forms/labels';
import { type Address, cellKey, sameAddress } from '../../grid/address';
import type { Field, Form, Indicator, IndicatorColumn, Section } from '../../forms/model';
import { formatDecimal } from '../../text/decimal';
import { isNotApplicable, normalizeLabel } from '../../text/normalize';
import { linesFrom } from './area';
import { changed, contents, isEmpty } from './contents';
import type { Difference } from '../difference';
import { sameLabel, sameValue } from './same-content';
import type { Scene } from './scene';
import type { CellPair } from './contents';

/** What the system gives; the rest of a row is the clerk's in every layout. */
const GIVEN: readonly IndicatorColumn[] = ['level3', 'operator', 'target', 'unit'];

export function zoneDifferences(scene: Scene): readonly Difference[] {
  const { before, now, keepsValues } = scene;
  if (now.form.indicators.length === 0 || before.form.indicators.length === 0) return [];
  const labels = keepsValues ? labelsOfRows(scene) : labelsOfSections(scene);
  return [
    ...labels,
    ...goneSections(
      scene,
      labels.map(({ at }) => at),
    ),
    ...(keepsValues ? rowDifferences(scene) : []),
  ];
}

function pairOf(scene: Scene, before: Field, now: Field): CellPair {
  return {
    scene,
    before: before.at,
    at: now.at,
    old: before.cell,
    now: now.cell,
    part: undefined,
    access: scene.access.of(before.at),
  };
}

/** The labels over rows that stayed; a row may have gone to another label of the template. */
function labelsOfRows(scene: Scene): readonly Difference[] {
  const [before, now] = [scene.before.form, scene.now.form];
  const changes = new Map<number, Difference>();
  for (const [earlier, later] of rowsInPlace(before, now)) {
    for (const column of ['level1', 'level2'] as const) {
      const [was, is] = [before.indicators[earlier]?.cells[column], now.indicators[later]?.cells[column]];
      if (!was || !is || is.text === '') continue;
      const isKnown = before.indicators.some(({ cells }) => isSameWord(cells[column], is, column));
      if (isKnown && !isSameWord(was, is, column)) continue;
      const change = labelDifference(scene, was, is);
      if (change) changes.set(cellKey(is.at.row, is.at.column), change);
    }
  }
  return [...changes.values()];
}

/** The rows that stayed, and with them as many that say nothing of themselves between two that did (不适用). */
function rowsInPlace(before: Form, now: Form): ReadonlyMap<number, number> {
  const rows = new Map(alignIndicators(before, now).pairs.map(({ earlier, later }) => [earlier, later]));
  const taken = new Set(rows.values());
  for (let first = 0; first < before.indicators.length; first++) {
    if (rows.has(first)) continue;
    let end = first;
    while (end < before.indicators.length && !rows.has(end)) end++;
    const from = first === 0 ? 0 : (rows.get(first - 1) ?? 0) + 1;
    const to = rows.get(end) ?? now.indicators.length;
    const run = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    if (run.length === end - first && !run.some((row) => taken.has(row)))
      run.forEach((row, i) => rows.set(first + i, row));
    first = end;
  }
  return rows;
}

/** The points of a level-1 label are no part of its word. */
function isSameWord(a: Field | undefined, b: Field, column: 'level1' | 'level2'): boolean {
  const word = column === 'level1' ? levelName : normalizeLabel;
  return a !== undefined && word(a.text) === word(b.text);
}

/** Of a template the rows are blank: labels go by their names. */
function labelsOfSections(scene: Scene): readonly Difference[] {
  const { before, now } = scene;
  return before.form.sections.flatMap((section) => {
    const other = now.form.sections.find(({ name }) => name === section.name);
    if (!other) return [];
    const own = labelDifference(scene, section.label, other.label);
    return [...(own ? [own] : []), ...level2Differences(scene, section, other)];
  });
}

function labelDifference(scene: Scene, before: Field, now: Field): Difference | null {
  if (sameLabel(before.cell, now.cell)) return null;
  const pair = pairOf(scene, before, now);
  const [was, is] = [pointsIn(before.text), pointsIn(now.text)];
  if (!was || !is || was.eq(is)) return changed(pair, 'label');
  const points = { found: formatDecimal(is), expected: formatDecimal(was) };
  return { kind: 'points', section: levelName(before.text), points, ...contents(pair) };
}

/** A level-1 label that is neither there nor renamed: its rows went with it. */
function goneSections(scene: Scene, renamed: readonly Address[]): readonly Difference[] {
  const now = scene.now.form.sections.filter(({ label }) => !renamed.some((at) => sameAddress(at, label.at)));
  const isThere = (name: string): boolean => scene.now.form.sections.some((section) => section.name === name);
  const free = scene.now.form.sections.length - now.length;
  const gone = scene.before.form.sections
    .filter(({ name }) => !isThere(name))
    .slice(free)
    .filter((section) => !isPrinted(scene, section));
  return gone.map(({ name }) => ({
    kind: 'section-deleted',
    at: corner(scene.now.form),
    section: name,
    ...(!scene.keepsValues && { isDoubtful: true }),
  }));
}

/** A form that could not be read to its end (its 总分 gone, a 三级指标 of that name) may print the label nevertheless. */
function isPrinted({ areas, map }: Scene, { name, label }: Section): boolean {
  const column = map.column(label.at.column);
  const { top, bottom } = map.zone.now;
  return (
    column !== null && linesFrom(top, bottom).some((row) => levelName(areas.now.shown(row, column)) === name)
  );
}

function corner({ sections, columns, title, range }: Form) {
  const field = sections[0]?.label ?? columns.level1 ?? title;
  return field?.at ?? { row: range.top, column: range.left };
}

/**
 * A 二级指标 that has another name: certain where one name of a section went and one came, or where one that came
 * has a name that went in it.
 */
function level2Differences(scene: Scene, section: Section, other: Section): readonly Difference[] {
  const [old, fresh] = [labelsOf(scene.before.form, section), labelsOf(scene.now.form, other)];
  const gone = [...old].filter(([name]) => !fresh.has(name));
  const come = [...fresh].filter(([name]) => !old.has(name));
  const isOnly = gone.length === 1 && come.length === 1 && old.size === fresh.size;
  return come.flatMap(([name, is]) => {
    const renamed = isOnly ? gone : gone.filter(([earlier]) => name.includes(earlier));
    const [[, was] = []] = renamed;
    return was && renamed.length === 1 ? [changed(pairOf(scene, was, is), 'label')] : [];
  });
}

function labelsOf(form: Form, { indicators }: Section): ReadonlyMap<string, Field> {
  const labels = new Map<string, Field>();
  for (const index of indicators) {
    const label = form.indicators[index]?.cells.level2;
    const name = normalizeLabel(label?.text ?? '');
    if (label && name !== '' && !labels.has(name)) labels.set(name, label);
  }
  return labels;
}

function rowDifferences(scene: Scene): readonly Difference[] {
  const [before, now] = [scene.before.form, scene.now.form];
  const { pairs, added, removed } = alignIndicators(before, now);
  const isSameSize = added.length === 0 && removed.length === 0;
  return pairs.flatMap(({ earlier, later, by }) => {
    const [old, fresh] = [before.indicators[earlier], now.indicators[later]];
    if (!old || !fresh) return [];
    // Among rows that came and went, a row with another name may as well be a new one.
    if (by !== 'content' && !isSameSize) return [];
    return GIVEN.flatMap((column) => cellDifference(scene, column, old, fresh, by === 'content') ?? []);
  });
}

function cellDifference(
  scene: Scene,
  column: IndicatorColumn,
  { cells: old }: Indicator,
  { cells: fresh }: Indicator,
  isSameName: boolean,
): Difference | null {
  const [before, now] = [old[column], fresh[column]];
  if (!before || !now || before.inline || now.inline) return null;
  const pair = pairOf(scene, before, now);
  if (pair.access.state !== 'locked' || isEmpty(before.cell) || sameValue(before.cell, now.cell)) return null;
  // A row that is made out not to apply is another matter than one with another name.
  if (column === 'level3' && isNotApplicable(now.text)) return null;
  const change = changed(
    { ...pair, part: { role: 'value', path: `indicators.${column}`, field: before } },
    'value',
  );
  const isDoubtful = !isSameName && pair.access.source !== 'protection';
  return isDoubtful ? { ...change, isDoubtful: true } : change;
}
