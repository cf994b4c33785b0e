import { useSessionState, useText } from '../context';
import { Banner } from '../components/banner';
import { TextButton } from '../components/text-button';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReviewText, useReviewing } from './context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    minHeight: tokens.lineHeightBase300,
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether all that was entered is kept, in words; what is not is said with the reason and a way to try again. */
export function SavedState() {
  const styles = useStyles();
  const [reviewing, { saving, unread, kept }] = useReviewing();
  const { capabilities } = useSessionState();
  const { errors } = useText();
  const { saving: text } = useReviewText();
  if (kept?.writable === false) return <Banner kind="locked">{text.newer}</Banner>;
  const retry = (again: () => Promise<unknown>) => (
    <TextButton onClick={() => void again()}>{text.retry}</TextButton>
  );
  if (unread !== null) {
    return (
      <Banner kind="failure" actions={retry(() => reviewing.load())}>
        {text.unread}
        {errors.codes[unread]}
      </Banner>
    );
  }
  if (saving.state === 'refused') {
    return (
      <Banner kind="failure" actions={retry(() => reviewing.save())}>
        {text.refused}
        {errors.codes[saving.code]}
      </Banner>
    );
  }
  const where = capabilities?.kind === 'file' ? 'browser' : 'workbook';
  return (
    <div className={styles.root} role="status">
      <span>{saving.state === 'saved' ? text.saved[where] : text[saving.state]}</span>
      {reviewing.invalid > 0 && <span>{text.invalid(reviewing.invalid)}</span>}
    </div>
  );
}
