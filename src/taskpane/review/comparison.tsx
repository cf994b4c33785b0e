import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ComparedWith } from '../../batch/reports/model/additions';
import { workbookResubmission } from '../../batch/reports/model/resubmission-report';
import { loneTexts } from '../../batch/reports/wording';
import { FileInput, WORKBOOKS } from '../batch/file-input';
import { Banner } from '../components/banner';
import { TextButton } from '../components/text-button';
import { useSession, useSessionState } from '../context';
import { PartComparison } from './part-comparison';
import { useReportLanguage, useReviewDesk, useReviewText } from './context';
import type { ReviewedPart } from './parts';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { margin: '0 0 6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  file: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', alignItems: 'center', marginBottom: '4px' },
  lone: { margin: '4px 0' },
});

/** 与上次报送比较: the earlier workbook, and what became of what was found in it. */
export function Comparison({ parts }: { readonly parts: readonly ReviewedPart[] }) {
  const styles = useStyles();
  const { comparing } = useReviewDesk();
  const { earlier, reading, problem } = useSyncExternalStore(comparing.subscribe, comparing.get);
  const { checked } = useSessionState();
  const { report } = useReportLanguage();
  const { compare: text } = useReviewText();
  const { locale } = useSession();
  const compared = comparing.comparedWith(checked);
  const heading = report.resubmission.heading;
  return (
    <section className={styles.root} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {!earlier && <p className={styles.hint}>{text.hint}</p>}
      <div className={styles.file}>
        {earlier && <span>{report.labelled(report.resubmission.earlier, earlier.name)}</span>}
        <FileInput
          label={earlier ? text.another : text.choose}
          accept={WORKBOOKS}
          multiple={false}
          button={{ size: 'small', disabledFocusable: reading !== null }}
          onFiles={([file]) => {
            if (file) void comparing.choose(file);
          }}
        />
        {earlier && (
          <TextButton
            onClick={() => {
              comparing.drop();
            }}
          >
            {text.drop}
          </TextButton>
        )}
      </div>
      {reading !== null && <p role="status">{text.reading(reading)}</p>}
      {problem && (
        <Banner
          kind="failure"
          onDismiss={() => {
            comparing.dismiss();
          }}
        >
          {text.refused(problem.name, locale.files.problems[problem.code])}
        </Banner>
      )}
      {earlier && checked && !compared && (
        <Banner kind="failure">{text.refused(earlier.name, locale.files.problems.failed)}</Banner>
      )}
      {compared && <Compared compared={compared} parts={parts} />}
    </section>
  );
}

interface ComparedProps {
  readonly compared: ComparedWith;
  readonly parts: readonly ReviewedPart[];
}

function Compared({ compared, parts }: ComparedProps) {
  const styles = useStyles();
  const language = useReportLanguage();
  const lone = loneTexts(workbookResubmission(compared, language), language);
  return (
    <>
      {parts.map((part) => (
        <PartComparison key={part.subject.name} compared={compared} part={part} titled={parts.length > 1} />
      ))}
      {lone.map((line) => (
        <p key={line} className={styles.lone}>
          {line}
        </p>
      ))}
    </>
  );
}
