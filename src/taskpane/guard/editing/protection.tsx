import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Action } from '../../components/action';
import { useSession, useSessionState, useText } from '../../context';
import { formsIn } from '../../session/reports';
import { useEditingText } from './editing-text';
import { type Protectable, protectables } from './protectable';
import { Line, Section } from '../section';
import { useWhyNot } from './why-not';

const useStyles = makeStyles({
  sheet: { position: 'relative', padding: '2px 0 4px', overflowWrap: 'anywhere' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Locked cells of the forms' sheets refuse edits from now on. */
export function Protection() {
  const { checked, scope } = useSessionState();
  const { protection: text } = useEditingText();
  const sheets = useMemo(
    () =>
      checked
        ? protectables(
            checked.workbook,
            formsIn(checked.report, scope).map(({ form }) => form),
          )
        : [],
    [checked, scope],
  );
  return (
    <Section heading={text.heading}>
      {sheets.map((sheet) => (
        <SheetProtection key={sheet.sheet} protectable={sheet} />
      ))}
    </Section>
  );
}

function SheetProtection({ protectable }: { readonly protectable: Protectable }) {
  const styles = useStyles();
  const session = useSession();
  const { listMark } = useText();
  const { protection: text } = useEditingText();
  const { reshape } = useWhyNot();
  const { sheet, change, refusal, editable, unlocked } = protectable;
  return (
    <div className={styles.sheet}>
      <p className={styles.name}>{text.sheet(sheet)}</p>
      <Line>{refusal ? text.refused[refusal] : text.editable(editable.join(listMark), unlocked)}</Line>
      {change && (
        <Action
          reason={reshape}
          onClick={() => void session.editing.carryOut('protect', [{ change, edits: [] }])}
        >
          {text.act}
        </Action>
      )}
    </div>
  );
}
