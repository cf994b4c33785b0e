import { mergeClasses } from '@fluentui/react-components';
import { type CSSProperties, memo } from 'react';
import { formatAddress } from '../../core/grid/address';
import { useText } from '../context';
import { cellId } from './boxes';
import type { Sign } from './signs';
import type { Slot, SlotRow } from './slots';
import { useGridStyles } from './grid-styles';

/** All that is shown of a cell. */
export interface CellFace {
  readonly text: string;
  readonly style: CSSProperties;
  /** Pixels that the content may fill; absent where the row grows with it. */
  readonly height: number | undefined;
  readonly kind: 'text' | 'running' | 'number';
  readonly sign: Sign | undefined;
  /** Read out after the content: severity and rules of the mark, that the result is old. */
  readonly remark: string;
  readonly stale: boolean;
}

export interface SheetRowProps {
  readonly row: SlotRow;
  readonly height: number;
  /** Hidden rows directly above. */
  readonly hiddenBefore: number;
  /** Column of the selected cell when it is in this row, else −1. */
  readonly selectedColumn: number;
  readonly isCurrent: boolean;
  readonly faceOf: (slot: Slot, row: SlotRow) => CellFace;
}

/** One row of the table. Drawn anew only when something in it changes: sheets have hundreds. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, height, hiddenBefore, isCurrent, selectedColumn, faceOf } = props;
  const styles = useGridStyles();
  const text = useText().sheet;
  return (
    <tr role="row" aria-rowindex={row.row + 2} style={{ height }}>
      <th
        role="rowheader"
        scope="row"
        data-row={row.row}
        className={mergeClasses(
          styles.rowHeader,
          isCurrent && styles.current,
          hiddenBefore > 0 && styles.hiddenRows,
        )}
        {...(hiddenBefore > 0 && { title: text.hiddenRows(hiddenBefore) })}
      >
        {row.row + 1}
      </th>
      {row.slots.map((slot) => (
        <SheetCell
          key={slot.anchor.column}
          slot={slot}
          face={faceOf(slot, row)}
          selected={slot.anchor.column === selectedColumn}
        />
      ))}
    </tr>
  );
});

interface SheetCellProps {
  readonly slot: Slot;
  readonly face: CellFace;
  readonly selected: boolean;
}

function SheetCell({ slot, face, selected }: SheetCellProps) {
  const styles = useGridStyles();
  const { anchor, rowSpan, columnSpan } = slot;
  return (
    <td
      role="gridcell"
      id={cellId(anchor)}
      data-cell={formatAddress(anchor)}
      aria-colindex={anchor.column + 2}
      aria-selected={selected}
      className={styles.cell}
      style={face.style}
      {...(rowSpan > 1 && { rowSpan })}
      {...(columnSpan > 1 && { colSpan: columnSpan })}
    >
      <div
        className={mergeClasses(
          styles.content,
          face.kind === 'running' && styles.running,
          face.kind === 'number' && styles.number,
          face.stale && styles.stale,
        )}
        {...(face.height !== undefined && { style: { maxHeight: face.height } })}
      >
        {face.text}
      </div>
      {face.sign && (
        <span
          className={mergeClasses(
            styles.sign,
            styles[face.sign.severity],
            face.style.textAlign === 'right' && styles.signLeft,
          )}
        />
      )}
      {face.remark !== '' && <span className={styles.unseen}>{face.remark}</span>}
    </td>
  );
}
