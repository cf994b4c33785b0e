import { mergeClasses } from '@fluentui/react-components';
import { type ReactNode, memo } from 'react';
import type { Severity } from '../../../core/finding';
import type { MatrixRow } from '../../../batch/matrix';
import { stateOf } from '../../../batch/matrix-view';
import { SEVERITY_LOOKS } from '../../../batch/reports/signs';
import { TextButton } from '../../components/text-button';
import { useBatch, useLocale, useText } from '../context';
import { ReadinessText } from '../readiness-text';
import { StateIcon } from '../state-icon';
import { nameAndFolder, points, signedPoints } from '../texts';
import { type Across, type DrawnColumn, drawnColumns, idOf } from './across';
import { type Fact, isNumeric } from './columns';
import { useGridStyles } from './grid-styles';
import type { Place } from './moves';
import { HEAD_HEIGHT, ROW_HEIGHT } from './window';

interface GridRowProps {
  readonly row: MatrixRow;
  /** Among the rows shown. */
  readonly at: number;
  readonly across: Across;
  readonly ids: string;
  /** The column that the keyboard is at; null while it is in another row. */
  readonly active: number | null;
  readonly selected: boolean;
  /** Was opened last. */
  readonly opened: boolean;
  readonly onActivate: (place: Place) => void;
}

/** One file. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, at, across, ids, active, selected, opened, onActivate } = props;
  const styles = useGridStyles();
  const batch = useBatch();
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      className={mergeClasses(styles.row, selected && styles.selected)}
      style={{ top: HEAD_HEIGHT + at * ROW_HEIGHT }}
      onDoubleClick={() => {
        batch.open(row.index);
      }}
    >
      {drawnColumns(across).map((drawn) => (
        <Cell
          key={drawn.column.key}
          row={row}
          drawn={drawn}
          id={idOf(ids, { row: at, column: drawn.at })}
          active={drawn.at === active}
          selected={selected}
          opened={opened}
          onActivate={() => {
            onActivate({ row: at, column: drawn.at });
          }}
        />
      ))}
    </div>
  );
});

interface CellProps {
  readonly row: MatrixRow;
  readonly drawn: DrawnColumn;
  readonly id: string;
  readonly active: boolean;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly onActivate: () => void;
}

function Cell({ row, drawn: { column, at, left }, id, active, selected, opened, onActivate }: CellProps) {
  const styles = useGridStyles();
  return (
    <div
      id={id}
      role={at === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      data-active={active ? '' : undefined}
      className={mergeClasses(styles.cell, at === 0 && styles.first, isNumeric(column) && styles.number)}
      style={{ left, width: column.width }}
      onClick={onActivate}
    >
      {column.kind === 'rule' ? (
        <Tally
          severity={row.rules[column.rule.rule]?.worst}
          count={row.rules[column.rule.rule]?.count ?? 0}
        />
      ) : column.fact === 'path' ? (
        <Name row={row} selected={selected} opened={opened} />
      ) : (
        <FactCell row={row} fact={column.fact} />
      )}
    </div>
  );
}

function Name({ row, selected, opened }: Pick<CellProps, 'row' | 'selected' | 'opened'>) {
  const styles = useGridStyles();
  const batch = useBatch();
  const { table, states } = useText();
  const state = stateOf(row);
  const [name, folder] = nameAndFolder(row.path);
  return (
    <>
      <input
        type="checkbox"
        tabIndex={-1}
        className={styles.box}
        aria-label={table.select(row.path)}
        checked={selected}
        onChange={() => {
          batch.toggle(row.index);
        }}
      />
      <span role="img" aria-label={states[state]} title={states[state]}>
        <StateIcon state={state} />
      </span>
      <TextButton
        tabIndex={-1}
        className={mergeClasses(styles.name, opened && styles.opened)}
        title={row.path}
        aria-label={table.open(row.path)}
        onClick={() => {
          batch.open(row.index);
        }}
      >
        {name} {folder !== '' && <span className={styles.folder}>{folder}</span>}
      </TextButton>
    </>
  );
}

function FactCell({
  row,
  fact,
}: {
  readonly row: MatrixRow;
  readonly fact: Exclude<Fact, 'path'>;
}): ReactNode {
  const styles = useGridStyles();
  const { files } = useLocale();
  const { table, states } = useText();
  const { counts, claimed, recomputed, difference } = row;
  switch (fact) {
    case 'unit':
      return row.status === 'unreadable' ? (
        <Words text={states.unreadable} />
      ) : (
        <Words text={severalText(row.units, table.several)} />
      );
    case 'project': {
      if (row.problem !== null) return <Words text={files.problems[row.problem]} />;
      return (
        <Words
          text={row.status === 'no-form' ? states['no-form'] : severalText(row.projects, table.several)}
        />
      );
    }
    case 'readiness':
      return <ReadinessText readiness={row.readiness} />;
    case 'errors':
      return <Tally severity="error" count={counts.error} />;
    case 'warnings':
      return <Tally severity="warning" count={counts.warning} />;
    case 'claimed':
      return claimed === null ? null : points(claimed);
    case 'recomputed':
      if (recomputed !== null) return points(recomputed);
      return claimed === null ? null : (
        <span className={styles.faint} title={table.notRecomputed}>
          {table.none}
        </span>
      );
    case 'difference':
      if (difference === null) return null;
      return (
        <span className={difference === 0 ? styles.faint : styles.differs}>{signedPoints(difference)}</span>
      );
  }
}

function Words({ text }: { readonly text: string }) {
  const styles = useGridStyles();
  return (
    <span className={styles.text} title={text}>
      {text}
    </span>
  );
}

/** How many findings, and how grave the gravest is. */
function Tally({ severity, count }: { readonly severity: Severity | undefined; readonly count: number }) {
  const styles = useGridStyles();
  const { severity: words } = useLocale().interface;
  const { table } = useText();
  if (severity === undefined || count === 0) return null;
  return (
    <span role="img" aria-label={table.cell(words[severity], count)} className={styles[severity]}>
      {SEVERITY_LOOKS[severity].sign} {count}
    </span>
  );
}

export function severalText(
  names: readonly string[],
  several: (name: string, all: number) => string,
): string {
  const [first = ''] = names;
  return names.length > 1 ? several(first, names.length) : first;
}
