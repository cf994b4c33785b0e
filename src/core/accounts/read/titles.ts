/** Titles of the nine tables, with the year and the department that stand before them, of 决算 and of 预算. */
import { normalizeLabel } from '../../text/normalize';
import type { AccountsSet, TableCode } from '../model';

export interface Title {
  readonly table: TableCode;
  readonly kind: AccountsSet['kind'];
  /** The table's name without year and department. */
  readonly name: string;
}

const LONGEST_TITLE = 80;

/** The more particular name first: 财政拨款收入支出决算总表 ends as 收入支出决算总表 does. */
const NAMES: readonly (readonly [TableCode, RegExp])[] = [
  ['T9', /(?:一般公共预算)?(?:财政)?(?:拨款)?(?:安排的)?三公经费[^表]{0,24}表$/],
  ['T6', /(?:一般公共预算(?:财政拨款|拨款|当年拨款)?|财政拨款)基本支出(?:预算|决算)?(?:明细)?(?:情况)?表$/],
  ['T5', /一般公共预算(?:财政拨款|拨款|当年拨款)?(?:收入)?支出(?:预算|决算)?(?:情况)?(?:总)?表$/],
  ['T7', /政府性基金(?:预算)?(?:财政拨款|拨款)?(?:收入|收)?支出?(?:预算|决算)?(?:情况)?表$/],
  ['T8', /国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:收入|收)?支出?(?:预算|决算)?(?:情况)?表$/],
  ['T4', /财政拨款(?:收入支出|收支)(?:预算|决算)?总(?:体情况)?表$/],
  ['T1', /(?:收入支出|收支)(?:预算|决算)?总(?:体情况)?表$/],
  ['T2', /收入(?:(?:预算|决算)(?:总|情况)?|总体情况|总)表$/],
  ['T3', /支出(?:(?:预算|决算)(?:总|情况)?|总体情况|总)表$/],
];

/** What may end the words before a name: a year, an office, numbering. Not 项目, 收入 or 拨款, which make another table. */
const BEFORE_NAME =
  /(?:^|[局委办院校站所队会馆厅部处道镇乡门位级学心园团社县区市省室年度表的本\da-z:、.,_·-])$/i;

const QUOTES = /[“”„‟"'‘’「」『』《》〈〉]/g;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;

/** The title that a whole text is; null for any other text. */
export function titleIn(text: string): Title | null {
  // Asked of every text of a workbook.
  if (text.length > LONGEST_TITLE || !text.includes('表')) return null;
  const bare = normalizeLabel(text)
    .replace(QUOTES, '')
    .replace(BRACKETS, '')
    .replace(/(?:公开|财决)\d{1,2}(?:-\d{1,2})?表$/, '')
    .replace(/[-—]*续表?$/, '');
  for (const [table, pattern] of NAMES) {
    const match = pattern.exec(bare);
    if (match && BEFORE_NAME.test(bare.slice(0, match.index))) {
      return { table, kind: kindOf(match[0]), name: match[0].replace('三公', '“三公”') };
    }
  }
  return null;
}

/** 预算 within the name of a fund says nothing. */
function kindOf(name: string): Title['kind'] {
  return name.includes('决算') ? 'final' : 'budget';
}
