import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../core/finding';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { REASON_LENGTH, reasonOf } from '../session/reason';

const useStyles = makeStyles({
  root: { marginTop: '6px' },
  label: { display: 'block', marginBottom: '2px' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    resize: 'vertical',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  hint: { margin: '2px 0 4px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  wrong: { margin: '2px 0 4px', color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface WaiveFieldProps {
  readonly finding: Finding;
  /** The reason to begin with. */
  readonly initial?: string;
  /** The field is done with: the finding is set aside, or nothing is to be done. */
  readonly onClose: () => void;
}

/** Asks for the reason that sets a finding aside. What was typed stays until it is kept or given up. */
export function WaiveField({ finding, initial = '', onClose }: WaiveFieldProps) {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { waivers, errors, sentenceGap } = useText();
  const [typed, setTyped] = useState(initial);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const busy = isBusy(state);
  const { work } = state;
  const failed = work.state === 'failed' && work.task === 'waive';

  useEffect(() => {
    input.current?.focus();
  }, []);

  const submit = async () => {
    const valid = reasonOf(typed) !== null;
    setRefused(!valid);
    if (!valid) input.current?.focus();
    else if (!busy && (await session.waive(finding, typed))) onClose();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Esc belong to the input method while it composes Chinese.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault();
      void submit();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <label className={styles.label} htmlFor={id}>
        {waivers.reason}
      </label>
      <textarea
        ref={input}
        id={id}
        className={styles.text}
        rows={2}
        maxLength={REASON_LENGTH.most}
        value={typed}
        required
        aria-invalid={refused}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setTyped(target.value);
          setRefused(false);
        }}
      />
      <p id={`${id}-hint`} className={refused || failed ? styles.wrong : styles.hint} aria-live="polite">
        {refused && waivers.invalid}
        {!refused && failed && errors.tasks.waive + sentenceGap + errors.codes[work.code]}
        {!refused && !failed && waivers.hint}
      </p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void submit()}>
          {waivers.submit}
        </Button>
        <Button size="small" onClick={onClose}>
          {waivers.cancel}
        </Button>
      </div>
    </div>
  );
}
