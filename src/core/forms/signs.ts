/** What a row holds that tells a form's parts. */
import { type Headings, headingsAt } from './headings';
import { inlineEntries } from './inline';
import { moneyHeadings } from './funds';
import { GOAL_WORDS, HEADER_WORDS, fundMeaning, isHeaderLabel, isTotal } from './synonyms';
import { isAttachment, isTitle } from './title';
import type { Labelled, SheetView } from './view';

export interface RowSigns {
  readonly row: number;
  readonly title: boolean;
  /** 附件1 and the like: belongs to the title below it. */
  readonly attachment: boolean;
  /** What stands beside 项目名称; null in a row without that label. */
  readonly project: string | null;
  /** The row of 年初预算数, 全年预算数, 全年执行数 …. */
  readonly funds: boolean;
  readonly headings: Headings | null;
  readonly total: boolean;
  /** Canonical names of the labels in the row. */
  readonly anchors: readonly string[];
}

export function signsOf(view: SheetView, row: number): RowSigns {
  const labelled = view.labelled(row);
  const headings = headingsAt(view, row);
  const money = moneyHeadings(labelled);
  const list = isListHeading(labelled, money.size);
  return {
    row,
    title: isTitle(labelled),
    attachment: isAttachment(labelled),
    project: list ? null : projectIn(labelled),
    funds: money.size >= 2 && !list,
    headings,
    total: labelled.some(({ base }) => isTotal(base)),
    anchors: list ? [] : [...labelled.flatMap(anchorsOf), ...money, ...(headings?.named.keys() ?? [])],
  };
}

function anchorsOf({ field, base }: Labelled): readonly string[] {
  const header = HEADER_WORDS.key(base);
  if (header) return [header];
  const goal = GOAL_WORDS.key(base);
  if (goal) return [`goal-${goal}`];
  return inlineEntries(field, isHeaderLabel).flatMap((part) => HEADER_WORDS.key(part.base) ?? []);
}

/** Columns of a list of projects (项目名称, 实施单位, 全年预算数, 得分): labels side by side, without values. */
function isListHeading(labelled: readonly Labelled[], money: number): boolean {
  const name = labelled.findIndex(({ base }) => HEADER_WORDS.key(base) === 'project-name');
  const next = labelled[name + 1]?.base ?? '';
  return name >= 0 && money > 0 && (isHeaderLabel(next) || fundMeaning(next) !== undefined);
}

function projectIn(labelled: readonly Labelled[]): string | null {
  for (const [i, { field, base }] of labelled.entries()) {
    if (HEADER_WORDS.key(base) === 'project-name') {
      return labelled.slice(i + 1).find((item) => item.field.text !== field.text)?.field.text ?? '';
    }
    const parts = inlineEntries(field, isHeaderLabel);
    const name = parts.find((part) => HEADER_WORDS.key(part.base) === 'project-name');
    if (name) return name.value.text;
  }
  return null;
}
