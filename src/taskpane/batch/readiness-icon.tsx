import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CheckmarkCircle16Regular,
} from '@fluentui/react-icons/svg/checkmark-circle';
import { Prohibited16Filled } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReadinessState } from '../../batch/readiness';

const useStyles = makeStyles({
  root: { flexShrink: 0, verticalAlign: 'text-bottom', color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

interface ReadinessIconProps {
  readonly state: ReadinessState;
  /** Hollow where more may stand against the import. */
  readonly hollow?: boolean;
}

/** Always beside its word: neither colour nor shape stands alone. */
export function ReadinessIcon({ state, hollow = false }: ReadinessIconProps) {
  const styles = useStyles();
  const good = mergeClasses(styles.root, styles.good);
  if (state === 'blocked') return <Prohibited16Filled className={mergeClasses(styles.root, styles.bad)} />;
  if (state === 'unknown') return <QuestionCircle16Regular className={styles.root} />;
  return hollow ? (
    <CheckmarkCircle16Regular className={good} />
  ) : (
    <CheckmarkCircle16Filled className={good} />
  );
}
