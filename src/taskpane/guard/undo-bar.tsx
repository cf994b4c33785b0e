import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
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

/**
 * 撤销, which the check has among its actions: what is written in this tab is taken back in it. Once there it stays,
 * and with it the focus: while something is taken back, nobody knows what comes before it.
 */
export function UndoBar() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { actions } = useText();
  const [isWanted, setWanted] = useState(false);
  if (state.undoable && !isWanted) setWanted(true);
  if (!isWanted) return null;
  return (
    <footer className={styles.root}>
      <Button
        size="small"
        disabledFocusable={isBusy(state) || !state.undoable}
        onClick={() => void session.undo()}
      >
        {undoLabel(state.undoable, actions)}
      </Button>
    </footer>
  );
}
