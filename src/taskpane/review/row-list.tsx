import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { rowName } from '../../batch/reports/model/review-report';
import type { FormReport } from '../../core/check/report';
import { type AppliedRow, applyReview } from '../../core/review/applied';
import { readScore } from '../../core/review/record';
import { type Big, formatDecimal, formatFixed } from '../../core/text/decimal';
import { TextButton } from '../components/text-button';
import { useSession, useText } from '../context';
import { LineField } from './typed-field';
import { useReportLanguage, useReviewText, useReviewing } from './context';
import { GoneRows } from './gone-rows';

const useStyles = makeStyles({
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  figures: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 8px',
    marginBottom: '2px',
  },
  fields: { display: 'flex', gap: '6px' },
  score: { width: '88px', flexShrink: 0, minWidth: 0, '& input': { minWidth: 0 } },
  opinion: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0 } },
  problem: { margin: '2px 0 0', color: tokens.colorStatusDangerForeground1 },
  total: {
    margin: 0,
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface RowListProps {
  /** Permanent name of the form. */
  readonly name: string;
  readonly own: FormReport;
}

/** The rows of a form with the score claimed, the reviewer's and an opinion; the total of each kind below. */
export function RowList({ name, own }: RowListProps) {
  const styles = useStyles();
  const [reviewing] = useReviewing();
  const text = useReviewText();
  const { score: words } = useText();
  const { rows, gone, total } = applyReview(own.form, reviewing.review(name));
  if (rows.length === 0) return null;
  const figure = (value: Big | null): string => (value ? formatFixed(value) : words.unknown);
  const { claimed, recomputed } = own.score;
  return (
    <section aria-label={text.rows.heading(rows.length)}>
      <h2 className={styles.heading}>{text.rows.heading(rows.length)}</h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row key={row.path} name={name} row={row} sheet={own.form.sheet} />
        ))}
      </ul>
      <p className={styles.total}>
        {text.total(claimed ? formatFixed(claimed) : words.none, figure(recomputed), figure(total))}
      </p>
      {gone.length > 0 && <GoneRows name={name} gone={gone} />}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly row: AppliedRow;
  readonly sheet: string;
}

function Row({ name, row: { path, names, weight, claimed, scoreField }, sheet }: RowProps) {
  const styles = useStyles();
  const session = useSession();
  const [reviewing, { kept }] = useReviewing();
  const { rows: text, compare } = useReviewText();
  const { report } = useReportLanguage();
  const { findings } = useText();
  const problemId = useId();
  const score = reviewing.text(name, `score ${path}`);
  const read = readScore(score, weight);
  const label = names.length === 0 ? report.score.budget : rowName(names);
  const figure = (value: Big | null): string => (value ? formatDecimal(value) : compare.blank);
  const disabled = kept?.writable === false;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {scoreField ? (
          <TextButton
            aria-label={findings.goTo(label)}
            onClick={() => void session.locate({ sheet, ...scoreField.at })}
          >
            {label}
          </TextButton>
        ) : (
          <span>{label}</span>
        )}
        <span className={styles.figures}>{text.figures(figure(weight), figure(claimed))}</span>
      </div>
      <div className={styles.fields}>
        <LineField
          className={styles.score}
          inputMode="decimal"
          placeholder={text.score}
          aria-label={text.of(label, text.score)}
          aria-invalid={!read.ok}
          {...(!read.ok && { 'aria-describedby': problemId })}
          disabled={disabled}
          value={score}
          onType={(typed) => {
            reviewing.score(name, path, typed, weight);
          }}
        />
        <LineField
          className={styles.opinion}
          placeholder={text.opinion}
          aria-label={text.of(label, text.opinion)}
          disabled={disabled}
          value={reviewing.text(name, `opinion ${path}`)}
          onType={(typed) => {
            reviewing.change(name, `opinion ${path}`, typed);
          }}
        />
      </div>
      {!read.ok && (
        <p id={problemId} className={styles.problem}>
          {text.problems[read.problem]}
        </p>
      )}
    </li>
  );
}
