import { makeStyles } from '@fluentui/react-components';
import { useSession, useSessionState, useText } from '../context';
import { partsIn } from '../session/reports';
import { verdictOfAll } from '../verdict';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Reads the result of a check out to those who do not see it appear. */
export function LiveResult() {
  const styles = useStyles();
  const { locale } = useSession();
  const { checked, scope, view } = useSessionState();
  const text = useText();
  const { severity } = locale.interface;
  const { error, warning, info } = view.counts;
  const parts = checked ? partsIn(checked.report, scope) : [];
  const verdict = parts.length > 0 ? verdictOfAll(parts) : null;
  return (
    <div className={styles.root} aria-live="polite">
      {verdict &&
        text.verdict.spoken(
          text.verdict[verdict],
          [`${severity.error} ${error}`, `${severity.warning} ${warning}`, `${severity.info} ${info}`].join(
            text.listMark,
          ),
        )}
      {checked && !verdict && text.empty.heading}
    </div>
  );
}
