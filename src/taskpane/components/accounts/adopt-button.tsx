import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { InterfaceTexts } from '../../../locales/zh-CN/interface';
import { isBusy, useSession, useSessionState, useText } from '../../context';
import type { Candidate, Suggestion } from '../../session/accounts-view';
import { writesLocked } from '../../session/choices';
import type { SessionState } from '../../session/state';

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
  if (!suggestion) return <div className={styles.note}>{text.accounts.faults.notWritable}</div>;
  const reason = whyNot(suggestion, state, text);
  if (reason !== null) return <div className={styles.note}>{reason}</div>;
  const { finding, index } = suggestion;
  return (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      disabledFocusable={isBusy(state)}
      aria-label={text.accounts.faults.adoptAt(changes.map(({ cell }) => cell).join(text.listMark))}
      onClick={() => void session.previewFix(finding, index)}
    >
      {text.accounts.faults.adopt}
    </Button>
  );
}

function whyNot(
  { fix }: Suggestion,
  { checked, capabilities }: SessionState,
  { whyNot: reasons, findings }: InterfaceTexts['pane'],
): string | null {
  if (capabilities?.canWrite === false) return reasons.readOnly;
  return checked && writesLocked(checked.workbook, fix) ? findings.locked : null;
}
