import { makeStyles, tokens } from '@fluentui/react-components';
import { nameInPath } from '../../batch/reports/model/review-report';
import type { AppliedReview } from '../../core/review/applied';
import { TextButton } from '../components/text-button';
import { useReportLanguage, useReviewText, useReviewing } from './context';

const useStyles = makeStyles({
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: '2px 0 8px', paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

interface GoneRowsProps {
  readonly name: string;
  readonly gone: AppliedReview['gone'];
}

/** What was said of rows that are no more: kept until somebody takes it away. */
export function GoneRows({ name, gone }: GoneRowsProps) {
  const styles = useStyles();
  const [reviewing, { kept }] = useReviewing();
  const { rows: text } = useReviewText();
  const { report } = useReportLanguage();
  return (
    <>
      <h3 className={styles.heading}>{text.gone(gone.length)}</h3>
      <p className={styles.hint}>{text.goneHint}</p>
      <ul className={styles.list}>
        {gone.map(({ path, said }) => (
          <li key={path}>
            {report.labelled(
              nameInPath(path),
              text.said(said.score ?? report.none, said.opinion || report.none),
            )}{' '}
            <TextButton
              aria-label={text.of(nameInPath(path), text.remove)}
              disabled={kept?.writable === false}
              onClick={() => {
                reviewing.score(name, path, '', null);
                reviewing.change(name, `opinion ${path}`, '');
              }}
            >
              {text.remove}
            </TextButton>
          </li>
        ))}
      </ul>
    </>
  );
}
