import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useSyncExternalStore } from 'react';
import { REPORT_FORMATS } from '../../batch/export/job';
import { Banner } from '../components/banner';
import { useSession } from '../context';
import { useReviewDesk, useReviewText } from './context';

const useStyles = makeStyles({
  root: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { margin: '0 0 6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** The report on the open workbook, in the kinds that the batch has. */
export function ReportButtons() {
  const styles = useStyles();
  const { reporting } = useReviewDesk();
  const { making, saved, failed } = useSyncExternalStore(reporting.subscribe, reporting.get);
  const { batch } = useSession().locale.interface;
  const { report: text } = useReviewText();
  return (
    <section aria-label={text.heading}>
      <div className={styles.root}>
        <h2 className={styles.heading}>{text.heading}</h2>
        <p className={styles.hint}>{text.hint}</p>
        <div className={styles.buttons}>
          {REPORT_FORMATS.map((format) => (
            <Button
              key={format}
              size="small"
              icon={<ArrowDownload16Regular />}
              disabledFocusable={making !== null}
              onClick={() => void reporting.make(format)}
            >
              {batch.report.formats[format]}
            </Button>
          ))}
        </div>
        {making !== null && <p role="status">{text.making}</p>}
      </div>
      {(saved !== null || failed) && (
        <Banner
          kind={failed ? 'failure' : 'done'}
          onDismiss={() => {
            reporting.dismiss();
          }}
        >
          {failed ? batch.report.failed : batch.report.saved(saved ?? '')}
        </Banner>
      )}
    </section>
  );
}
