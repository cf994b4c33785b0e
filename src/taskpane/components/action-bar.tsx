import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecomputeMode } from '../../core/recompute';
import type { InterfaceTexts } from '../../locales/zh-CN/interface';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { openChoices, safeChoices } from '../session/choices';
import { formsIn } from '../session/reports';
import { RECOMPUTE_MODES } from '../session/settings';
import type { SessionState } from '../session/state';
import { Action } from './action';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& button': { minWidth: 0, paddingInline: '8px', whiteSpace: 'nowrap' },
  },
  choice: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  hint: { flexBasis: '100%', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What can be done now; what cannot says why. */
export function ActionBar() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { actions } = useText();
  const reasons = useReasons(state);
  const [choosing, setChoosing] = useState(false);
  const fixes = state.checked ? openChoices(state.checked, state.scope).length : 0;
  // The figures of accounts belong to another system: nothing of them is safe to mend, or derived.
  const hasForms = state.checked !== null && formsIn(state.checked.report, state.scope).length > 0;
  // The one that is set comes first.
  const usual = state.settings.effective.recompute.value;
  const modes = [usual, ...RECOMPUTE_MODES.filter((mode) => mode !== usual)];
  const recompute = (mode: RecomputeMode) => {
    setChoosing(false);
    void session.previewRecompute(mode);
  };
  return (
    <div className={styles.root} role="group" aria-label={actions.label}>
      {hasForms && (
        <>
          <Action primary reason={reasons.fix} onClick={() => void session.previewSafeFixes()}>
            {fixes > 0 ? actions.fixSafe(fixes) : actions.fixNone}
          </Action>
          <Action
            reason={reasons.recompute}
            expanded={choosing}
            onClick={() => {
              setChoosing(!choosing);
            }}
          >
            {actions.recompute}
          </Action>
        </>
      )}
      {state.marksOn ? (
        <Action reason={reasons.clear} onClick={() => void session.clearMarks()}>
          {actions.clearMarks}
        </Action>
      ) : (
        <Action reason={reasons.mark} onClick={() => void session.mark()}>
          {actions.mark}
        </Action>
      )}
      <Action reason={reasons.undo} onClick={() => void session.undo()}>
        {undoLabel(state.undoable, actions)}
      </Action>
      {hasForms && choosing && reasons.recompute === null && (
        <div className={styles.choice} role="group" aria-label={actions.recompute}>
          {modes.map((mode, index) => (
            <Action
              key={mode}
              primary={index === 0}
              reason={null}
              onClick={() => {
                recompute(mode);
              }}
            >
              {actions.recomputeAs[mode]}
            </Action>
          ))}
          <span className={styles.hint}>{actions.recomputeHint}</span>
        </div>
      )}
    </div>
  );
}

export function undoLabel(
  undoable: SessionState['undoable'],
  actions: InterfaceTexts['pane']['actions'],
): string {
  if (!undoable) return actions.undo;
  return undoable.shape ? actions.undoShape[undoable.shape] : actions.undoCells(undoable.cells);
}

type Reasons = Readonly<Record<'fix' | 'recompute' | 'mark' | 'clear' | 'undo', string | null>>;

function useReasons(state: SessionState): Reasons {
  const { whyNot, findings } = useText();
  const { checked, scope, capabilities, view, undoable } = state;
  const general = isBusy(state) ? whyNot.busy : null;
  const writing = general ?? (capabilities?.canWrite === false ? whyNot.readOnly : null);
  return {
    fix: writing ?? fixReason(),
    recompute: writing,
    mark: general ?? markReason(),
    clear: general,
    undo: writing ?? (undoable ? null : whyNot.nothingToUndo),
  };

  function fixReason(): string | null {
    if (!checked || safeChoices(checked.report, scope).length === 0) return whyNot.nothingSafe;
    return openChoices(checked, scope).length === 0 ? findings.locked : null;
  }

  function markReason(): string | null {
    if (capabilities?.canMark === false) return whyNot.cannotMark;
    return view.all === 0 ? whyNot.nothingToMark : null;
  }
}
