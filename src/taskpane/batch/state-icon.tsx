import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentDismiss16Filled } from '@fluentui/react-icons/svg/document-dismiss';
import { SubtractCircle16Filled } from '@fluentui/react-icons/svg/subtract-circle';
import type { RowState } from '../../batch/matrix-view';
import { VerdictIcon } from '../components/icons';
import type { Verdict } from '../verdict';

const useStyles = makeStyles({
  root: { flexShrink: 0, verticalAlign: 'text-bottom', color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const VERDICTS: Readonly<Partial<Record<RowState, Verdict>>> = {
  errors: 'return',
  incomplete: 'incomplete',
  warnings: 'amend',
  passed: 'pass',
};

/** Always beside its word: neither colour nor shape stands alone. */
export function StateIcon({ state }: { readonly state: RowState }) {
  const styles = useStyles();
  const verdict = VERDICTS[state];
  if (verdict) return <VerdictIcon verdict={verdict} />;
  if (state === 'no-form') return <SubtractCircle16Filled className={styles.root} />;
  return <DocumentDismiss16Filled className={mergeClasses(styles.root, styles.bad)} />;
}
