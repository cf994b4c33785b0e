import { makeStyles, tokens } from '@fluentui/react-components';
import { type EntryReadiness, isHalfChecked, readinessState } from '../../batch/readiness';
import { useLocale } from './context';
import { ReadinessIcon } from './readiness-icon';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '3px',
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  more: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Whether a file can be imported, and in short what stands against it or was not compared; on one line. */
export function ReadinessText({ readiness }: { readonly readiness: EntryReadiness }) {
  const styles = useStyles();
  const { batch, readiness: words } = useLocale().interface;
  const state = readinessState(readiness);
  const half = isHalfChecked(readiness);
  const reasons = batch.readiness.reasons(readiness.reasons.map((kind) => words.kinds[kind]));
  const note = half ? words.notCompared : '';
  const more = reasons === '' && half ? words.notComparedShort : reasons;
  const whole = [words.states[state], reasons, note].filter((part) => part !== '');
  return (
    <span className={styles.root} title={batch.readiness.whole(whole)}>
      <ReadinessIcon state={state} hollow={half} />
      <span>{words.states[state]} </span>
      {more !== '' && <span className={styles.more}>{more}</span>}
    </span>
  );
}
