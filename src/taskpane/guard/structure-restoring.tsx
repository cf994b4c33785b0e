import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Restoration } from '../../core/guard/restore/restoration';
import { isBusy, useSessionState, useText } from '../context';
import { GuardList } from './guard-list';
import { DifferenceLink, useDifferenceText } from './difference-list';
import { hindranceOf } from './restorable';
import { useGuardText } from './guard-text';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: '4px',
    padding: '4px 0 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface StructureRestoringProps {
  readonly restorations: readonly Restoration[];
  readonly label: string;
  /** Found in the workbook as it is: nothing is restored by an older plan. */
  readonly isCurrent: boolean;
  readonly onRestore: (chosen: readonly Restoration[]) => void;
}

/** Rows and protection: each changes the sheet's shape, and is restored by itself. */
export function StructureRestoring({ restorations, label, isCurrent, onRestore }: StructureRestoringProps) {
  return (
    <GuardList rows={restorations} label={label}>
      {(one) => (
        <Entry
          one={one}
          isCurrent={isCurrent}
          onRestore={() => {
            onRestore([one]);
          }}
        />
      )}
    </GuardList>
  );
}

interface EntryProps {
  readonly one: Restoration;
  readonly isCurrent: boolean;
  readonly onRestore: () => void;
}

/** What goes along is said before the button that does it. */
function Entry({ one, isCurrent, onRestore }: EntryProps) {
  const styles = useStyles();
  const textOf = useDifferenceText();
  const state = useSessionState();
  const { listMark } = useText();
  const { differences: text } = useGuardText();
  const note = useId();
  const hindrance = hindranceOf(one, state.capabilities);
  const loses = one.loses.length > 0 ? text.loses(one.loses.join(listMark)) : null;
  const said = hindrance ? text.hindered[hindrance] : loses;
  const act = text.acts[actOf(one)];
  return (
    <div className={styles.entry}>
      <DifferenceLink one={one} />
      {said !== null && (
        <div id={note} className={styles.quiet}>
          {said}
        </div>
      )}
      <Button
        size="small"
        disabledFocusable={hindrance !== null || isBusy(state) || !isCurrent}
        aria-label={text.named(act, textOf(one))}
        aria-describedby={said === null ? undefined : note}
        onClick={onRestore}
      >
        {act}
      </Button>
    </div>
  );
}

function actOf({ work, difference }: Restoration): 'delete-row' | 'insert-row' | 'protection' {
  if (work.kind === 'protection') return 'protection';
  return 'what' in difference && difference.what === 'inserted' ? 'delete-row' : 'insert-row';
}
