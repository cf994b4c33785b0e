/** Lines of the two summaries by their names. */
import { normalizeLabel } from '../../text/normalize';
import { categoryCode } from './categories';

type Names = readonly (readonly [string, RegExp])[];

const FUNDS: Names = [
  ['general', /^一般公共预算/],
  ['funds', /^政府性基金/],
  ['capital', /^国有资本经营/],
];
const INCOME: Names = [
  ['total', /^本年(?:财政拨款|预算)?收入(?:合计|小计)?$|^收入(?:合计|小计)$/],
  ['grand', /^(?:收入)?总计$|^合计$/],
  ['used-balance', /^(?:使用|动用).*结余|^用事业基金弥补/],
  ['opening', /^(?:年初|上年).*(?:结转|结余)/],
  ...FUNDS,
  ['superior', /^上级补助/],
  ['business', /^事业(?:预算)?收入$/],
  ['operating', /^(?:事业单位)?经营(?:预算)?收入$/],
  ['affiliated', /^附属单位/],
  ['other', /^其他(?:预算)?收入$/],
];
const EXPENDITURE: Names = [
  ['total', /^本年(?:财政拨款|预算)?支出(?:合计|小计)?$|^支出(?:合计|小计)$/],
  ['grand', /^(?:支出)?总计$|^合计$/],
  ['distribution', /^结余分配/],
  ['closing', /^年[末终].*(?:结转|结余)|^结转(?:下年|下一?年度)/],
];
/** Lines below which the three funds may be told apart, without 收入 in their names. */
const DIVIDED = ['opening', 'closing'];
/** What makes up 总计, and that itself: all that may follow 本年收入合计 or 本年支出合计. */
const SUMS = ['total', 'used-balance', 'opening', 'distribution', 'closing', 'grand'];
/** 收入合计 below a carry-over is what others call 总计. */
const PLAIN_TOTAL = /^(?:收入|支出)合计$/;
/** 一、 stands before the lines themselves; （一）, 1. and （1） before parts of them, or in all lines alike. */
const TOP_NUMBER = /^[一二三四五六七八九十]{1,3}[、.,]/;
const PART_NUMBER = /^(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.]|\(\d{1,2}\))/;

export type Side = 'income' | 'expenditure';

/** Names the lines of one side of a summary from top to bottom. */
export class SideLines {
  private before = '';
  private hasLines = false;
  private hasTotal = false;
  private hasCarryOver = false;
  /** All lines of the year have been told: what follows makes up 总计. */
  private concluded = false;
  /** Some line is numbered. */
  private numbered = false;
  /** The last line with a number of its own is a kind of income or spending, and may be told in parts. */
  private divisible = false;
  /** Parts of a line are being told (其中：…). */
  private inPart = false;

  constructor(private readonly side: Side) {}

  /**
   * Key of the next line, `income.general`; an unknown name is its own key. Null for a part of a line above: with
   * 其中, with a number of the lower kind, without one after such a part, or of unknown name among what makes up 总计.
   * @param base the bare words of its text
   */
  next(text: string, base: string): string | null {
    const label = normalizeLabel(text);
    const name = base.replace(/^其中:?/, '');
    const fund = this.fundBelow(name);
    if (fund) return fund;
    const key = this.keyOf(name);
    const isSum = key !== undefined && SUMS.includes(key);
    this.inPart = base.startsWith('其中') || (!isSum && this.isPart(label));
    if (TOP_NUMBER.test(label)) this.divisible = !isSum;
    if (this.inPart || (this.concluded && !isSum)) return null;
    this.before = key ?? (this.side === 'expenditure' ? categoryCode(name) : undefined) ?? name;
    this.conclude(isSum);
    return `${this.side}.${this.before}`;
  }

  private keyOf(name: string): string | undefined {
    if (this.hasCarryOver && PLAIN_TOTAL.test(name)) return 'grand';
    return keyIn(this.side === 'income' ? INCOME : EXPENDITURE, name);
  }

  private isPart(label: string): boolean {
    const isTop = TOP_NUMBER.test(label);
    const isLower = PART_NUMBER.test(label);
    const isUnnumbered = this.numbered && !isTop && !isLower;
    this.numbered ||= isTop || isLower;
    return (isLower && this.divisible) || (this.inPart && isUnnumbered);
  }

  /** A fund of the carry-over above. */
  private fundBelow(name: string): string | undefined {
    const above = DIVIDED.find((key) => key === this.before);
    const fund = above === undefined || name.endsWith('收入') ? undefined : keyIn(FUNDS, name);
    return fund && `${this.side}.${this.before}.${fund}`;
  }

  /** The total of the year stands below its lines, or above them as their heading. */
  private conclude(isSum: boolean): void {
    if (!isSum) this.hasLines = true;
    else if (this.before === 'total') {
      this.hasTotal = true;
      this.concluded = this.hasLines;
    } else {
      this.hasCarryOver = true;
      this.concluded ||= this.hasTotal;
    }
  }
}

function keyIn(names: Names, name: string): string | undefined {
  return names.find(([, pattern]) => pattern.test(name))?.[0];
}
