import { mergeClasses } from '@fluentui/react-components';
import { columnName } from '../../core/grid/address';
import { useText } from '../context';
import type { Axis } from './axis';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, useGridStyles } from './grid-styles';

export function ColumnWidths({ columns: { indices, offsets } }: { readonly columns: Axis }) {
  return (
    <colgroup>
      <col style={{ width: ROW_HEADER_WIDTH }} />
      {indices.map((column, position) => (
        <col key={column} style={{ width: (offsets[position + 1] ?? 0) - (offsets[position] ?? 0) }} />
      ))}
    </colgroup>
  );
}

interface ColumnHeadersProps {
  readonly columns: Axis;
  /** Column of the selected cell. */
  readonly current: number;
}

export function ColumnHeaders({ columns: { indices, hiddenBefore }, current }: ColumnHeadersProps) {
  const styles = useGridStyles();
  const text = useText().sheet;
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} style={{ height: COLUMN_HEADER_HEIGHT }}>
        <th role="columnheader" scope="col" aria-colindex={1} className={styles.corner}>
          <span className={styles.unseen}>{text.corner}</span>
        </th>
        {indices.map((column, position) => {
          const hidden = hiddenBefore[position] ?? 0;
          return (
            <th
              key={column}
              role="columnheader"
              scope="col"
              aria-colindex={column + 2}
              className={mergeClasses(
                styles.columnHeader,
                column === current && styles.current,
                hidden > 0 && styles.hiddenColumns,
              )}
              {...(hidden > 0 && { title: text.hiddenColumns(hidden) })}
            >
              {columnName(column)}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
