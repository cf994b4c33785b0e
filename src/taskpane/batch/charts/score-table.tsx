import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ScorePair } from '../../../batch/matrix';
import { TextButton } from '../../components/text-button';
import { useBatch, useText } from '../context';
import { points, signedPoints } from '../texts';
import { differenceOf, largestDifferences } from './figures';

const MOST_ROWS = 20;

const useStyles = makeStyles({
  frame: { maxHeight: '190px', overflowY: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2 },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: '2px 6px 2px 0' },
  cell: { padding: '1px 6px 1px 0', fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
  number: {
    padding: '1px 0 1px 8px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  name: { overflowWrap: 'anywhere' },
});

/** The forms whose scores differ most. */
export function ScoreTable({ pairs }: { readonly pairs: readonly ScorePair[] }) {
  const styles = useStyles();
  const batch = useBatch();
  const { charts, columns, table } = useText();
  const rows = useMemo(() => largestDifferences(pairs, MOST_ROWS), [pairs]);
  if (rows.length === 0) return <p>{charts.noDifference}</p>;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={charts.largest(rows.length)}>
      <table className={styles.table}>
        <caption className={styles.caption}>{charts.largest(rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {columns.path}
            </th>
            <th scope="col" className={styles.number}>
              {columns.claimed}
            </th>
            <th scope="col" className={styles.number}>
              {columns.recomputed}
            </th>
            <th scope="col" className={styles.number}>
              {columns.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((pair) => (
            <tr key={`${String(pair.index)} ${pair.form}`}>
              <th scope="row" className={styles.cell}>
                <TextButton
                  className={styles.name}
                  aria-label={table.open(pair.path)}
                  onClick={() => {
                    batch.open(pair.index);
                  }}
                >
                  {pair.project || pair.path}
                </TextButton>
              </th>
              <td className={styles.number}>{points(pair.claimed)}</td>
              <td className={styles.number}>{points(pair.recomputed)}</td>
              <td className={styles.number}>{signedPoints(differenceOf(pair))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
