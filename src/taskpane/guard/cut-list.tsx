import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { TextButton } from '../components/text-button';
import { useGuardText } from './section';

const useStyles = makeStyles({
  list: { margin: '0 0 4px', padding: 0, listStyle: 'none' },
  item: { padding: '2px 0' },
});

/** Before a long list is cut. */
const SHOWN = 20;

interface CutListProps<Row> {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly children: (row: Row) => ReactNode;
}

/** A list that shows its first rows until all are asked for. */
export function CutList<Row>({ rows, label, children }: CutListProps<Row>) {
  const styles = useStyles();
  const text = useGuardText();
  const [whole, setWhole] = useState(false);
  const more = rows.length - SHOWN;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {(whole ? rows : rows.slice(0, SHOWN)).map((row, index) => (
          <li key={index} className={styles.item}>
            {children(row)}
          </li>
        ))}
      </ul>
      {!whole && more > 0 && (
        <TextButton
          onClick={() => {
            setWhole(true);
          }}
        >
          {text.more(more)}
        </TextButton>
      )}
    </>
  );
}
