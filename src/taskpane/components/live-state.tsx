import { makeStyles, tokens } from '@fluentui/react-components';
import { Flash16Filled } from '@fluentui/react-icons/svg/flash';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { useSession, useSessionState, useText } from '../context';
import { isLive } from '../session/state';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '1px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '& svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > svg': { flexShrink: 0 },
  },
});

/** In the header's row: the results follow by themselves. */
export function LiveSign() {
  const styles = useStyles();
  const state = useSessionState();
  const { live } = useText();
  if (!isLive(state) || !state.checked || state.following !== 'well') return null;
  return (
    <span className={styles.sign} title={live.onHint}>
      <Flash16Filled />
      {live.on}
    </span>
  );
}

/** Below it, calmly: they cannot at the moment. What is shown below stays, and nothing is in the way. */
export function LiveLine() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { live } = useText();
  const { following } = state;
  if (!isLive(state) || following === 'well') return null;
  return (
    <div className={styles.line} role="status">
      <Info16Regular />
      <span>
        {live[following]}
        {following === 'failed' && (
          <TextButton onClick={() => void session.followNow()}>{live.retry}</TextButton>
        )}
      </span>
    </div>
  );
}
