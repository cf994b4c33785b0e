import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { SeverityIcon } from '../components/icons';
import { useText } from './context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  failure: { backgroundColor: tokens.colorStatusDangerBackground1 },
  doubt: { backgroundColor: tokens.colorStatusWarningBackground1 },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  fact: { backgroundColor: tokens.colorNeutralBackground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  body: { flexGrow: 1, minWidth: 0 },
  dismiss: { flexShrink: 0, margin: '-2px -4px -2px 0' },
});

interface NoticeProps {
  readonly kind: 'failure' | 'doubt' | 'done' | 'fact';
  readonly children: ReactNode;
  /** Absent for what stays as long as it is true. */
  readonly onDismiss?: () => void;
}

/** A line across the view. A failure is read out at once, everything else when the reader has time. */
export function Notice({ kind, children, onDismiss }: NoticeProps) {
  const styles = useStyles();
  const { report } = useText();
  const severity = { failure: 'error', doubt: 'warning', fact: 'info' } as const;
  return (
    <div className={mergeClasses(styles.root, styles[kind])} role={kind === 'failure' ? 'alert' : 'status'}>
      {kind === 'done' ? (
        <CheckmarkCircle16Filled className={styles.good} />
      ) : (
        <SeverityIcon severity={severity[kind]} />
      )}
      <div className={styles.body}>{children}</div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={report.close}
          title={report.close}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
