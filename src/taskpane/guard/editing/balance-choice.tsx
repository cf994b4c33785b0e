import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Edit } from '../../../core/grid/edit';
import { formatDecimal } from '../../../core/text/decimal';
import { Action } from '../../components/action';
import { EditLine } from '../../components/edit-line';
import { BalanceObstacle } from './balance-obstacle';
import { useEditingText } from './editing-text';
import type { Imbalance, Proposal, RowProposal } from './proposals';
import { useWhyNot } from './why-not';

const useStyles = makeStyles({
  group: { position: 'relative', margin: '4px 0 8px', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  way: { padding: '4px 0' },
  label: { display: 'flex', alignItems: 'baseline', gap: '6px', cursor: 'pointer' },
  radio: { flexShrink: 0, margin: 0, accentColor: tokens.colorBrandBackground },
  // Below the words of the choice, not below its sign.
  detail: { paddingInlineStart: '19px', overflowWrap: 'anywhere' },
  // Weight and score of a row side by side.
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '8px' },
  picker: { maxWidth: '100%', margin: '2px 0', '& select': { textOverflow: 'ellipsis' } },
  impossible: { color: tokens.colorNeutralForeground3 },
});

type Way = Proposal['way'];

interface BalanceChoiceProps {
  readonly imbalance: Imbalance;
  readonly onApply: (edits: readonly Edit[]) => void;
}

/** `产出指标：合计 48，应为 50`, the ways to balance it with what each would write, and the one that is chosen. */
export function BalanceChoice({ imbalance, onApply }: BalanceChoiceProps) {
  const styles = useStyles();
  const { balance: text } = useEditingText();
  const { write } = useWhyNot();
  const [wanted, setWanted] = useState<Way | null>(null);
  const [wantedRow, setRow] = useState<number | null>(null);
  const name = useId();
  const { form, proposals, sum, points } = imbalance;
  const possible = proposals.filter((proposal) => !('obstacle' in proposal));
  const chosen = possible.find(({ way }) => way === wanted) ?? possible[0];
  const edits = chosen ? editsOf(chosen, wantedRow) : [];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {text.differs(imbalance.name, formatDecimal(sum), points ? formatDecimal(points) : '')}
      </legend>
      {proposals.map((proposal) => (
        <ProposedWay
          key={proposal.way}
          group={name}
          proposal={proposal}
          sheet={form.sheet}
          isChosen={proposal === chosen}
          row={wantedRow}
          onChoose={() => {
            setWanted(proposal.way);
          }}
          onRow={(row) => {
            setRow(row);
            setWanted('row');
          }}
        />
      ))}
      {chosen && (
        <Action
          primary
          reason={write}
          onClick={() => {
            onApply(edits);
          }}
        >
          {text.apply(edits.length)}
        </Action>
      )}
    </fieldset>
  );
}

interface ProposedWayProps {
  /** Name of the group of radio buttons. */
  readonly group: string;
  readonly proposal: Proposal;
  readonly sheet: string;
  readonly isChosen: boolean;
  /** The row that was chosen to take up the difference. */
  readonly row: number | null;
  readonly onChoose: () => void;
  readonly onRow: (row: number) => void;
}

function ProposedWay({ group, proposal, sheet, isChosen, row, onChoose, onRow }: ProposedWayProps) {
  const styles = useStyles();
  const { titles } = useEditingText();
  const detail = useId();
  return (
    <div className={styles.way}>
      <label className={styles.label}>
        <input
          type="radio"
          className={styles.radio}
          name={group}
          checked={isChosen}
          disabled={'obstacle' in proposal}
          aria-describedby={detail}
          onChange={onChoose}
        />
        {titles[`balance-${proposal.way}`]}
      </label>
      <div id={detail} className={styles.detail}>
        {'rows' in proposal && <RowPicker rows={proposal.rows} row={row} onRow={onRow} />}
        {'obstacle' in proposal ? (
          <span className={styles.impossible}>
            <BalanceObstacle obstacle={proposal.obstacle} />
          </span>
        ) : (
          byRow(editsOf(proposal, row)).map(([line, edits]) => (
            <div key={line} className={styles.row}>
              {edits.map((edit) => (
                <EditLine key={edit.at.column} edit={edit} sheet={sheet} dropped={false} />
              ))}
            </div>
          ))
        )}
      </div>
    </div>
  );
}

interface RowPickerProps {
  readonly rows: readonly RowProposal[];
  readonly row: number | null;
  readonly onRow: (row: number) => void;
}

function RowPicker({ rows, row, onRow }: RowPickerProps) {
  const styles = useStyles();
  const { balance: text } = useEditingText();
  return (
    <Select
      size="small"
      className={styles.picker}
      aria-label={text.into}
      value={String(rowOf(rows, row)?.row)}
      onChange={(_, { value }) => {
        onRow(Number(value));
      }}
    >
      {rows.map((each) => (
        <option key={each.row} value={each.row}>
          {each.name}
        </option>
      ))}
    </Select>
  );
}

function byRow(edits: readonly Edit[]): readonly (readonly [row: number, edits: readonly Edit[]])[] {
  const rows = [...new Set(edits.map(({ at }) => at.row))];
  return rows.map((row) => [row, edits.filter(({ at }) => at.row === row)]);
}

function rowOf(rows: readonly RowProposal[], row: number | null): RowProposal | undefined {
  return rows.find((each) => each.row === row) ?? rows[0];
}

function editsOf(proposal: Proposal, row: number | null): readonly Edit[] {
  if ('edits' in proposal) return proposal.edits;
  return 'rows' in proposal ? (rowOf(proposal.rows, row)?.edits ?? []) : [];
}
