/** Score claimed against score recomputed, part by part. */
import type { NewCell } from '../../../xlsx/write/model';
import type { Score } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { columnCell } from './cells';
import { STYLES } from './looks';
import type { Page } from './page';

export function scoreBlock(page: Page, score: Score, { report }: ReportLanguage): void {
  const texts = report.score;
  const { isReviewed } = score;
  const over = isReviewed ? 3 : 4;
  const reviewed = (cell: NewCell): readonly NewCell[] => (isReviewed ? [cell] : []);
  page.gap();
  page.line({ value: texts.heading, style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(texts.part), over },
    ...[texts.weight, texts.claimed, texts.recomputed, texts.difference].map(columnCell),
    ...reviewed(columnCell(report.review.score)),
  ]);
  for (const line of score.lines) {
    page.row([
      { value: line.name, style: STYLES.text, over },
      { value: line.weight, style: STYLES.number },
      { value: line.claimed, style: STYLES.number },
      { value: line.recomputed, style: STYLES.number },
      { value: line.difference, style: STYLES.difference },
      ...reviewed({ value: line.reviewed ?? report.none, style: STYLES.number }),
    ]);
  }
  page.row([
    { value: texts.total, style: STYLES.strong, over },
    { value: null, style: STYLES.strongNumber },
    { value: score.claimed ?? report.none, style: STYLES.strongNumber },
    { value: score.recomputed ?? texts.unknown, style: STYLES.strongNumber },
    { value: score.difference ?? report.none, style: STYLES.strongDifference },
    ...reviewed({ value: score.reviewed ?? report.none, style: STYLES.strongNumber }),
  ]);
  if (score.recomputed === null) page.line({ value: texts.notRecomputed, style: STYLES.soft });
}
