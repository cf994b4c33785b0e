import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isBusy, useSession, useSessionState, useText } from '../context';

const useStyles = makeStyles({
  root: { padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { display: 'block', width: '100%', height: '4px', accentColor: tokens.colorBrandBackground },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
});

/** What is being done, how far it is, and the way out while there is one. */
export function Busy() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { busy } = useText();
  const { work } = state;
  if (work.state !== 'busy' || !isBusy(state)) return null;
  const { progress, cancellable, task } = work;
  const label = busy.tasks[task];
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span role="status">{label}</span>
        {cancellable && (
          <Button
            size="small"
            onClick={() => {
              session.cancel();
            }}
          >
            {busy.cancel}
          </Button>
        )}
      </div>
      <progress
        className={styles.bar}
        aria-label={label}
        {...(progress && progress.total > 0 && { value: progress.done, max: progress.total })}
      />
    </div>
  );
}
