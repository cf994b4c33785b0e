import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/finding';
import { useSession, useSessionState, useText } from '../context';
import { partsIn } from '../session/reports';
import { verdictOfAll } from '../verdict';
import { SeverityIcon, VerdictIcon } from './icons';
import { PRESSED } from './pressed';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '10px 12px 6px' },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    marginInlineEnd: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
  },
  counts: { display: 'flex', gap: '4px' },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    padding: '2px 4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  pressed: PRESSED,
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The conclusion, and the counts that filter the list by severity. */
export function VerdictBar() {
  const styles = useStyles();
  const session = useSession();
  const { checked, scope, view, filter } = useSessionState();
  const { locale } = session;
  const text = useText();
  const verdict = verdictOfAll(checked ? partsIn(checked.report, scope) : []);
  return (
    <div className={styles.root}>
      <h2 className={styles.verdict}>
        <VerdictIcon verdict={verdict} /> {text.verdict[verdict]}
      </h2>
      <div className={styles.counts} role="group" aria-label={text.verdict.counts}>
        {SEVERITIES.map((severity) => {
          const pressed = filter.severity === severity;
          return (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.count, pressed && styles.pressed)}
              aria-pressed={pressed}
              disabled={view.counts[severity] === 0 && !pressed}
              onClick={() => {
                session.setFilter({ severity: pressed ? null : severity });
              }}
            >
              <SeverityIcon severity={severity} />
              {locale.interface.severity[severity]} {view.counts[severity]}
            </button>
          );
        })}
      </div>
    </div>
  );
}
