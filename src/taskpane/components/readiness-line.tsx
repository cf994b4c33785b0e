import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isHalfChecked, readinessState } from '../../batch/readiness';
import { ReadinessIcon } from '../batch/readiness-icon';
import { useSession, useSessionState, useText } from '../context';
import { readinessIn } from '../readiness';
import { useShowTab } from './tab-context';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: '4px',
    margin: 0,
    padding: '0 12px 6px',
    fontSize: tokens.fontSizeBase200,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
});

/** Whether the forms can be imported, and what kinds of reasons stand against it; leads to the reasons. */
export function ReadinessLine() {
  const styles = useStyles();
  const show = useShowTab();
  const { checked, scope } = useSessionState();
  const { listMark } = useText();
  const { guard, readiness: words } = useSession().locale.interface;
  const readiness = useMemo(() => checked && readinessIn(checked.report, scope), [checked, scope]);
  if (typeof readiness?.ready !== 'boolean') return null;
  const state = readinessState(readiness);
  const kinds = readiness.reasons.map(({ kind }) => words.kinds[kind]).join(listMark);
  const half = isHalfChecked(readiness);
  return (
    <p className={styles.root}>
      <ReadinessIcon state={state} hollow={half} />
      <TextButton
        onClick={() => {
          show('guard');
        }}
      >
        {readiness.ready && half
          ? guard.readiness.withReserve(words.states[state], words.notCompared)
          : guard.readiness.line(words.states[state], kinds)}
      </TextButton>
    </p>
  );
}
