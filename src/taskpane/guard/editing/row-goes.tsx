import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { formatAddress } from '../../../core/grid/address';
import { Action } from '../../components/action';
import { useEditingText } from './editing-text';
import type { CurrentRow } from './row-current';
import { useWhyNot } from './why-not';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    marginTop: '8px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  lead: { margin: 0 },
  list: { margin: '2px 0 6px', paddingInlineStart: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface RowGoesProps {
  readonly row: CurrentRow;
  /** `删除第 12 行` */
  readonly action: string;
  readonly onAnswer: (agreed: boolean) => void;
}

/** What goes with a row, to be agreed to. The focus is on the question: a key held down must not answer it. */
export function RowGoes({ row: { at, typed }, action, onAnswer }: RowGoesProps) {
  const styles = useStyles();
  const { rows: text } = useEditingText();
  const { reshape } = useWhyNot();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      aria-describedby={`${id}-list`}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onAnswer(false);
      }}
    >
      <p id={id} className={styles.lead}>
        {text.goes(at.row + 1)}
      </p>
      <ul id={`${id}-list`} className={styles.list}>
        {typed.map((cell) => (
          <li key={cell.at.column}>{text.content(cell.heading || formatAddress(cell.at), cell.text)}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Action
          primary
          reason={reshape}
          onClick={() => {
            onAnswer(true);
          }}
        >
          {action}
        </Action>
        <Action
          reason={null}
          onClick={() => {
            onAnswer(false);
          }}
        >
          {text.cancel}
        </Action>
      </div>
    </div>
  );
}
