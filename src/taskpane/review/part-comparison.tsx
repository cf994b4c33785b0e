import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedWith } from '../../batch/reports/model/additions';
import { type SectionResubmission, sectionResubmission } from '../../batch/reports/model/resubmission-report';
import { stateText } from '../../batch/reports/wording';
import { type CellRef, refName } from '../../core/grid/address';
import type { FindingState } from '../../core/review/resubmission';
import type { Subject } from '../../core/review/subjects';
import { ChangedCells, ComparedFindings } from './compared-lists';
import { useReportLanguage, useReviewText } from './context';
import type { ReviewedPart } from './parts';

const useStyles = makeStyles({
  title: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginBottom: '4px' },
  filter: {
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  note: { margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
});

/** One state of findings, or the changed cells. */
type Shown = FindingState | 'cells';

/** In the order of reading; the last two only where there are any. */
const STATES: readonly FindingState[] = ['fixed', 'kept', 'new', 'explained', 'unclear'];
const RARE: ReadonlySet<FindingState> = new Set<FindingState>(['explained', 'unclear']);

interface PartComparisonProps {
  readonly compared: ComparedWith;
  readonly part: ReviewedPart;
  /** There are several: each says which it is. */
  readonly titled: boolean;
}

export function PartComparison({ compared, part, titled }: PartComparisonProps) {
  const styles = useStyles();
  const language = useReportLanguage();
  const { compare: text } = useReviewText();
  const [chosen, setChosen] = useState<Shown | null>(null);
  const { subject, title } = part;
  const own = sectionResubmission(compared, subject.name, cellNames(subject), language);
  const shown = own && (chosen ?? firstShown(own));
  return (
    <>
      {titled && <h3 className={styles.title}>{title}</h3>}
      {!own && <p className={styles.note}>{text.unmatched}</p>}
      {own && own.matched !== '' && <p className={styles.note}>{own.matched}</p>}
      {own && (
        <div className={styles.filters} role="group" aria-label={text.filter}>
          {filtersOf(own).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === shown}
              className={mergeClasses(styles.filter, each === shown && styles.pressed)}
              onClick={() => {
                setChosen(each);
              }}
            >
              {language.report.tally(
                each === 'cells' ? text.cells : stateText(each, language),
                countOf(own, each),
              )}
            </button>
          ))}
        </div>
      )}
      {own && shown === 'cells' && <ChangedCells own={own} />}
      {own && shown !== null && shown !== 'cells' && (
        <ComparedFindings key={shown} rows={own.findings.filter(({ state }) => state === shown)} />
      )}
    </>
  );
}

function filtersOf({ counts }: SectionResubmission): readonly Shown[] {
  return [...STATES.filter((state) => !RARE.has(state) || counts[state] > 0), 'cells'];
}

/** What is still to be done comes first. */
function firstShown(own: SectionResubmission): Shown {
  const order: readonly FindingState[] = ['kept', 'new', 'fixed'];
  return order.find((state) => own.counts[state] > 0) ?? 'cells';
}

function countOf({ counts, rows }: SectionResubmission, shown: Shown): number {
  return shown === 'cells' ? counts.cells + rows.length : counts[shown];
}

/** A cell on the sheet of the form by its address alone. */
function cellNames(subject: Subject): (at: CellRef) => string {
  const sheet = subject.kind === 'form' ? subject.report.form.sheet : undefined;
  return (at) => refName(at, sheet);
}
