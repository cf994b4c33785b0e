import { mergeClasses } from '@fluentui/react-components';
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import { memo } from 'react';
import type { Sort } from '../../../batch/matrix-view';
import { wordingOf } from '../../../locales/wording';
import { useBatch, useLocale, useText } from '../context';
import { type Across, drawnColumns, idOf } from './across';
import { type GridColumn, isNumeric } from './columns';
import { useGridStyles } from './grid-styles';
import { HEAD } from './moves';

interface GridHeadProps {
  readonly across: Across;
  readonly sort: Sort;
  readonly ids: string;
  /** The column that the keyboard is at; null while it is in a row. */
  readonly active: number | null;
  readonly allSelected: boolean;
}

/** The headings: each sorts by its column. */
export const GridHead = memo(function GridHead({ across, sort, ids, active, allSelected }: GridHeadProps) {
  const styles = useGridStyles();
  const batch = useBatch();
  const { table } = useText();
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {drawnColumns(across).map(({ column, at, left }) => (
        <div
          key={column.key}
          id={idOf(ids, { row: HEAD, column: at })}
          role="columnheader"
          aria-colindex={at + 1}
          data-active={at === active ? '' : undefined}
          aria-sort={sort.key === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          className={mergeClasses(styles.cell, at === 0 && styles.first, isNumeric(column) && styles.number)}
          style={{ left, width: column.width }}
        >
          {at === 0 && (
            <input
              type="checkbox"
              tabIndex={-1}
              className={styles.box}
              aria-label={table.selectAll}
              checked={allSelected}
              onChange={() => {
                batch.toggleAll();
              }}
            />
          )}
          <SortButton column={column} sort={sort} />
        </div>
      ))}
    </div>
  );
});

function SortButton({ column, sort }: { readonly column: GridColumn; readonly sort: Sort }) {
  const styles = useGridStyles();
  const batch = useBatch();
  const locale = useLocale();
  const { table, columns } = useText();
  const name = column.kind === 'rule' ? column.rule.rule : columns[column.fact];
  const title =
    column.kind === 'rule'
      ? table.rule(name, wordingOf(locale, name).title, column.rule.files)
      : table.sortBy(name);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.sort}
      title={title}
      aria-label={column.kind === 'rule' ? title : name}
      onClick={() => {
        batch.sortBy(column.key);
      }}
    >
      <span className={styles.text}>{name}</span>
      {sort.key === column.key && (sort.descending ? <ArrowDown12Regular /> : <ArrowUp12Regular />)}
    </button>
  );
}
