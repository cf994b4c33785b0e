import { makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { removeIndicatorRow } from '../../../core/editing';
import { render } from '../../../locales/render';
import { Action } from '../../components/action';
import { useSession, useSessionState, useText } from '../../context';
import { useEditingText } from './editing-text';
import { type CurrentRow, currentRow } from './row-current';
import { RowGoes } from './row-goes';
import { useSelectedCell } from './row-selection';
import { Line, Section } from '../section';
import { useWhyNot } from './why-not';

const useStyles = makeStyles({
  actions: { position: 'relative', margin: '4px 0', display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Rows of 三级指标 come and go where the person stands in the sheet. */
export function RowEditing() {
  const styles = useStyles();
  const session = useSession();
  const { checked } = useSessionState();
  const { rowRefused } = useText().notices;
  const { rows: text, titles } = useEditingText();
  const cell = useSelectedCell();
  const current = useMemo(() => checked && cell && currentRow(checked, cell), [checked, cell]);
  const reasons = useReasons(current);
  const [going, setGoing] = useState<string | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const askedFor = current && keyOf(current) === going ? current : null;

  const remove = () => {
    if (!current || !checked) return;
    const { form, at, typed } = current;
    const plan = removeIndicatorRow(checked.workbook, form, at.row, checked.under.pack);
    // What will be refused needs no agreement.
    if (plan.possible && typed.length > 0) setGoing(keyOf(current));
    else void session.editing.removeRow(at);
  };

  return (
    <Section heading={text.heading}>
      <Line>
        {current
          ? text.current(current.at.row + 1, nameOf(current, text.nameless))
          : rowRefused['not-in-table']}
      </Line>
      <div ref={actions} className={styles.actions}>
        <Action
          primary
          reason={reasons.insert}
          onClick={() => {
            if (current) void session.editing.insertRow(current.at);
          }}
        >
          {text.insert}
        </Action>
        <Action reason={reasons.remove} expanded={askedFor !== null} onClick={remove}>
          {text.remove}
        </Action>
      </div>
      {askedFor ? (
        <RowGoes
          row={askedFor}
          action={render(titles['remove-row'], { row: askedFor.at.row + 1 })}
          onAnswer={(agreed) => {
            setGoing(null);
            actions.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            if (agreed) void session.editing.removeRow(askedFor.at);
          }}
        />
      ) : (
        current && (
          <Line quiet>{text.insertHint(render(titles['insert-row'], { row: current.at.row + 1 }))}</Line>
        )
      )}
    </Section>
  );
}

function nameOf({ names: [level2, name] }: CurrentRow, nameless: string): string {
  return [level2, name || nameless].filter((part) => part !== '').join(' · ');
}

function keyOf({ form, at }: CurrentRow): string {
  return `${form.id} ${String(at.row)}`;
}

function useReasons(current: CurrentRow | null): Readonly<Record<'insert' | 'remove', string | null>> {
  const { rowRefused } = useText().notices;
  const { reshape } = useWhyNot();
  const both =
    reshape ??
    (current === null ? rowRefused['not-in-table'] : null) ??
    (current?.isProtected ? rowRefused.protected : null);
  return { insert: both, remove: both ?? (current?.isOnly ? rowRefused['only-row'] : null) };
}
