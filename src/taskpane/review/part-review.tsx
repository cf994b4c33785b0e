import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { REVIEW_CONCLUSIONS } from '../../core/review/record';
import { LineField, TextField } from './typed-field';
import { useReportLanguage, useReviewText, useReviewing } from './context';
import type { ReviewedPart } from './parts';
import { RowList } from './row-list';

const useStyles = makeStyles({
  root: { padding: '8px 12px' },
  group: { margin: '0 0 8px', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: '0 0 2px', fontWeight: tokens.fontWeightSemibold },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  choice: { display: 'flex', alignItems: 'center', gap: '6px', padding: '2px 0', cursor: 'pointer' },
  radio: { margin: 0, accentColor: tokens.colorBrandBackground },
  label: { display: 'block', padding: '0 0 2px', fontWeight: tokens.fontWeightSemibold },
  field: { display: 'flex', marginBottom: '8px', '& input': { minWidth: 0, width: '100%' } },
  pair: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', '& > div': { flexGrow: 1, flexBasis: '120px' } },
});

/** What is said of a form or a set of accounts as a whole, and of a form row by row. */
export function PartReview({ part }: { readonly part: ReviewedPart }) {
  const styles = useStyles();
  const { subject } = part;
  return (
    <div className={styles.root}>
      <ConclusionChoice part={part} />
      <Lines name={subject.name} />
      {subject.kind === 'form' && <RowList name={subject.name} own={subject.report} />}
    </div>
  );
}

function ConclusionChoice({ part: { subject, computed } }: { readonly part: ReviewedPart }) {
  const styles = useStyles();
  const [reviewing, { kept }] = useReviewing();
  const { report } = useReportLanguage();
  const { byCheck } = useReviewText();
  const group = useId();
  const chosen = reviewing.text(subject.name, 'conclusion');
  return (
    <fieldset className={styles.group} disabled={kept?.writable === false}>
      <legend className={styles.legend}>{report.review.conclusion}</legend>
      <div className={styles.choices}>
        {(['', ...REVIEW_CONCLUSIONS] as const).map((value) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={group}
              checked={value === chosen}
              onChange={() => {
                reviewing.change(subject.name, 'conclusion', value);
              }}
            />
            {value === '' ? byCheck(report.conclusions[computed]) : report.conclusions[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Lines({ name }: { readonly name: string }) {
  const styles = useStyles();
  const [reviewing, { kept }] = useReviewing();
  const { report } = useReportLanguage();
  const { reviewer, dateHint } = useReviewText();
  const id = useId();
  const field = (key: 'opinion' | 'reviewer' | 'date') => ({
    id: `${id}-${key}`,
    className: styles.field,
    value: reviewing.text(name, key),
    disabled: kept?.writable === false,
    onType: (typed: string) => {
      reviewing.change(name, key, typed);
    },
  });
  const label = (key: 'opinion' | 'reviewer' | 'date', words: string) => (
    <label className={styles.label} htmlFor={`${id}-${key}`}>
      {words}
    </label>
  );
  return (
    <>
      {label('opinion', report.opinion.heading)}
      <TextField {...field('opinion')} rows={3} />
      <div className={styles.pair}>
        <div>
          {label('reviewer', reviewer)}
          <LineField {...field('reviewer')} />
        </div>
        <div>
          {label('date', report.opinion.date)}
          <LineField {...field('date')} placeholder={dateHint} />
        </div>
      </div>
    </>
  );
}
