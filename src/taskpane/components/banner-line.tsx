import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactNode } from 'react';
import { SeverityIcon } from './icons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'start',
    gap: '6px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  failure: { backgroundColor: tokens.colorStatusDangerBackground1 },
  doubt: { backgroundColor: tokens.colorStatusWarningBackground1 },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  dismiss: { flexShrink: 0, margin: '-2px -4px -2px 0' },
  body: { flexGrow: 1, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', marginTop: '2px' },
});

export type BannerKind = 'failure' | 'doubt' | 'done' | 'fact' | 'locked';

export interface BannerProps {
  readonly kind: BannerKind;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Puts the banner away; absent for what stays as long as it is true. */
  readonly onDismiss?: () => void;
}

interface BannerLineProps extends BannerProps {
  readonly dismissLabel: string;
}

/** A line across the view. A failure is read out at once, everything else when the reader has time. */
export function BannerLine({ kind, children, actions, onDismiss, dismissLabel }: BannerLineProps) {
  const styles = useStyles();
  const tint = { failure: styles.failure, doubt: styles.doubt, done: styles.done, fact: '', locked: '' }[
    kind
  ];
  return (
    <div className={mergeClasses(styles.root, tint)} role={kind === 'failure' ? 'alert' : 'status'}>
      <Sign kind={kind} />
      <div className={styles.body}>
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={dismissLabel}
          title={dismissLabel}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}

function Sign({ kind }: { readonly kind: BannerKind }) {
  const styles = useStyles();
  if (kind === 'done') return <CheckmarkCircle16Filled className={styles.good} />;
  if (kind === 'locked') return <LockClosed16Regular />;
  return <SeverityIcon severity={kind === 'failure' ? 'error' : kind === 'doubt' ? 'warning' : 'info'} />;
}
