import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isBusy, useSession, useSessionState, useText } from '../../context';
import type { Candidate } from '../../session/accounts-view';
import { writesLocked } from '../../session/choices';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface AdoptButtonProps {
  readonly candidate: Candidate;
  readonly primary?: boolean;
}

/** Previews what the suggestion would write; where it cannot be written, the reason. */
export function AdoptButton({ candidate: { changes, suggestion }, primary = false }: AdoptButtonProps) {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const text = useText();
  const { faults } = text.accounts;
  if (!suggestion) return <div className={styles.note}>{faults.notWritable}</div>;
  const { finding, fix, index } = suggestion;
  const locked = state.checked !== null && writesLocked(state.checked.workbook, fix);
  if (locked) return <div className={styles.note}>{text.findings.locked}</div>;
  return (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      disabledFocusable={isBusy(state) || state.capabilities?.canWrite === false}
      aria-label={faults.adoptAt(changes.map(({ cell }) => cell).join(text.listMark))}
      onClick={() => void session.previewFix(finding, index)}
    >
      {faults.adopt}
    </Button>
  );
}
