import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { undoLabel } from '../components/action-bar';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** 撤销, which the check has among its actions: what is written in this tab is taken back in it. */
export function UndoBar() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { actions } = useText();
  if (!state.undoable) return null;
  return (
    <footer className={styles.root}>
      <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void session.undo()}>
        {undoLabel(state.undoable, actions)}
      </Button>
    </footer>
  );
}
