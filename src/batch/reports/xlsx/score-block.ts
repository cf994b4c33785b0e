/** Score claimed against score recomputed, part by part. */
import type { ReportLanguage, Score } from '../model/report';
import { columnCell } from './cells';
import { STYLES } from './looks';
import type { Page } from './page';

export function scoreBlock(page: Page, score: Score, { report }: ReportLanguage): void {
  const { heading, part, weight, claimed, recomputed, difference, total, notRecomputed, unknown } =
    report.score;
  page.gap();
  page.line({ value: heading, style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(part), over: 4 },
    columnCell(weight),
    columnCell(claimed),
    columnCell(recomputed),
    columnCell(difference),
  ]);
  for (const line of score.lines) {
    page.row([
      { value: line.name, style: STYLES.text, over: 4 },
      { value: line.weight, style: STYLES.number },
      { value: line.claimed, style: STYLES.number },
      { value: line.recomputed, style: STYLES.number },
      { value: line.difference, style: STYLES.difference },
    ]);
  }
  page.row([
    { value: total, style: STYLES.strong, over: 4 },
    { value: null, style: STYLES.strongNumber },
    { value: score.claimed ?? report.none, style: STYLES.strongNumber },
    { value: score.recomputed ?? unknown, style: STYLES.strongNumber },
    { value: score.difference ?? report.none, style: STYLES.strongDifference },
  ]);
  if (score.recomputed === null) page.line({ value: notRecomputed, style: STYLES.soft });
}
