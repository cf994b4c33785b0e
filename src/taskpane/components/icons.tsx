import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../core/finding';
import type { Verdict } from '../verdict';

const useStyles = makeStyles({
  root: { flexShrink: 0, verticalAlign: 'text-bottom' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

/** Always beside its word: neither colour nor shape stands alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  if (severity === 'error')
    return <DismissCircle16Filled className={mergeClasses(styles.root, styles.bad)} />;
  if (severity === 'warning')
    return <Warning16Filled className={mergeClasses(styles.root, styles.doubtful)} />;
  return <Info16Filled className={mergeClasses(styles.root, styles.neutral)} />;
}

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  if (verdict === 'pass')
    return <CheckmarkCircle16Filled className={mergeClasses(styles.root, styles.good)} />;
  if (verdict === 'amend') return <SeverityIcon severity="warning" />;
  if (verdict === 'return') return <SeverityIcon severity="error" />;
  return <QuestionCircle16Filled className={mergeClasses(styles.root, styles.neutral)} />;
}

/** For places that hold text only, such as the options of a list. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  pass: '✔',
  amend: '⚠',
  return: '✖',
  incomplete: '？',
};
