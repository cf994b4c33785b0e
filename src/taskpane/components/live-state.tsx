import { makeStyles, tokens } from '@fluentui/react-components';
import { Flash16Filled } from '@fluentui/react-icons/svg/flash';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { useSession, useSessionState, useText } from '../context';
import { type Following, isLive } from '../session/state';
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
    alignItems: 'start',
    gap: '6px',
    padding: '3px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > svg': { flexShrink: 0, marginTop: '1px' },
  },
});

/** In the header's row: the results follow by themselves. */
export function LiveSign() {
  const styles = useStyles();
  const state = useSessionState();
  const { live } = useText();
  if (!isLive(state) || !state.checked || state.following.state !== 'well') return null;
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
  const state = useSessionState();
  const { live } = useText();
  const { following } = state;
  if (!isLive(state) || following.state === 'well') return null;
  return (
    <div className={styles.line} role="status">
      <Info16Regular />
      <span>
        {following.state === 'waiting' ? live.waiting[following.code] : <Failed following={following} />}
      </span>
    </div>
  );
}

interface FailedProps {
  readonly following: Extract<Following, { state: 'failed' }>;
}

/** What does not follow, why, and the way out. */
function Failed({ following: { code, behind } }: FailedProps) {
  const session = useSession();
  const { errors, live, sentenceGap } = useText();
  const isInDoubt = code === 'in-doubt';
  return (
    <>
      {[live.failed[behind], errors.codes[code]].join(sentenceGap)}{' '}
      <TextButton onClick={() => void (isInDoubt ? session.recover() : session.followNow())}>
        {isInDoubt ? errors.recover : live.retry}
      </TextButton>
    </>
  );
}
