import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Flash16Filled } from '@fluentui/react-icons/svg/flash';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { ReactNode } from 'react';
import { useSession, useSessionState, useText } from '../context';
import { type Following, isLive } from '../session/state';
import { SeverityIcon } from './icons';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  on: { '& svg': { color: tokens.colorStatusSuccessForeground1 } },
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
  below: { borderBottom: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Null where the results do not follow by themselves. */
function useFollowing(): Following | null {
  const state = useSessionState();
  return isLive(state) ? state.following : null;
}

/** In the header's row: whether the results are those of this moment. */
export function LiveSign() {
  const styles = useStyles();
  const following = useFollowing();
  const { checked } = useSessionState();
  const { live } = useText();
  if (!following || !checked) return null;
  if (following.state === 'waiting')
    return (
      <span className={styles.sign} title={live.waiting[following.code]}>
        <Clock16Regular />
        {live.signs.waiting}
      </span>
    );
  if (following.state === 'failed' && following.behind === 'results')
    return (
      <span className={styles.sign} title={live.failed.results}>
        <SeverityIcon severity="warning" />
        {live.signs.failed}
      </span>
    );
  return (
    <span className={mergeClasses(styles.sign, styles.on)} title={live.onHint}>
      <Flash16Filled />
      {live.signs.well}
    </span>
  );
}

/** Below everything else: they wait for the program, while what is read above stays where it is. */
export function LiveWaiting() {
  const styles = useStyles();
  const following = useFollowing();
  const { live } = useText();
  if (following?.state !== 'waiting') return null;
  return <Line className={mergeClasses(styles.line, styles.below)}>{live.waiting[following.code]}</Line>;
}

/** Below the header, calmly: what does not follow, why, and the way out. */
export function LiveFailure() {
  const styles = useStyles();
  const session = useSession();
  const following = useFollowing();
  const { errors, live, sentenceGap } = useText();
  if (following?.state !== 'failed') return null;
  const { code, behind } = following;
  const isInDoubt = code === 'in-doubt';
  return (
    <Line className={styles.line}>
      {[live.failed[behind], errors.codes[code]].join(sentenceGap)}{' '}
      <TextButton onClick={() => void (isInDoubt ? session.recover() : session.followNow())}>
        {isInDoubt ? errors.recover : live.retry}
      </TextButton>
    </Line>
  );
}

function Line({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <div className={className} role="status">
      <Info16Regular />
      <span>{children}</span>
    </div>
  );
}
