import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  list: { margin: '0 0 4px', padding: 0, listStyle: 'none' },
  item: { padding: '2px 0' },
  ruled: { paddingBlock: '4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface CutListProps<Row> {
  readonly rows: readonly Row[];
  /** How many rows are shown at first. */
  readonly shown: number;
  /** Words of what shows the others, by their number. */
  readonly more: (rows: number) => string;
  readonly label?: string;
  /** With a line above each row. */
  readonly ruled?: boolean;
  readonly children: (row: Row) => ReactNode;
}

/** A list that shows its first rows until all are asked for. */
export function CutList<Row>({ rows, shown, more, label, ruled = false, children }: CutListProps<Row>) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const hidden = rows.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {(whole ? rows : rows.slice(0, shown)).map((row, index) => (
          <li key={index} className={mergeClasses(styles.item, ruled && styles.ruled)}>
            {children(row)}
          </li>
        ))}
      </ul>
      {!whole && hidden > 0 && (
        <TextButton
          onClick={() => {
            setWhole(true);
          }}
        >
          {more(hidden)}
        </TextButton>
      )}
    </>
  );
}
