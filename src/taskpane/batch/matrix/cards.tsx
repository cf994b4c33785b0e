import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type RefObject, memo, useEffect, useRef } from 'react';
import type { Severity } from '../../../core/finding';
import type { MatrixRow } from '../../../batch/matrix';
import { stateOf } from '../../../batch/matrix-view';
import { SeverityIcon } from '../../components/icons';
import { TextButton } from '../../components/text-button';
import { useBatch, useBatchState, useLocale, useText } from '../context';
import { ReadinessText } from '../readiness-text';
import { StateIcon } from '../state-icon';
import { nameAndFolder, points, signedPoints } from '../texts';
import { severalText } from './grid-row';
import { useScrollKept } from './use-scroll-kept';
import { rowSpan, useView } from './window';

const CARD_HEIGHT = 144;
/** Rules named on a card, the most frequent of the batch first. */
const MOST_RULES = 4;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none', flexShrink: 0 },
  nothing: { margin: '12px' },
  card: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    height: `${CARD_HEIGHT}px`,
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  selected: { backgroundColor: tokens.colorBrandBackground2 },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  box: { margin: 0, flexShrink: 0, accentColor: tokens.colorBrandBackground },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '3px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
  },
  line: {
    margin: '2px 0 0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  faint: { color: tokens.colorNeutralForeground2 },
  differs: { fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'flex', gap: '12px' },
  count: { display: 'flex', alignItems: 'center', gap: '3px' },
});

/** The files as cards, where a table has no room. Only those in view are drawn. */
export function MatrixCards({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const { matrix, shown, selected, opened } = useBatchState();
  const { table, filter } = useText();
  const list = useRef<HTMLUListElement>(null);
  const view = useView(scroller, list);
  const { from, to } = rowSpan(-view.top, view.height, CARD_HEIGHT, shown.length);

  useScrollKept(scroller);

  if (shown.length === 0) {
    return <p className={styles.nothing}>{matrix.rows.length === 0 ? filter.waiting : filter.nothing}</p>;
  }
  const rules = matrix.columns.map(({ rule }) => rule);
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={table.cards}
      style={{ height: shown.length * CARD_HEIGHT }}
    >
      {shown.slice(from, to).map((row, at) => (
        <Card
          key={row.index}
          row={row}
          at={from + at}
          all={shown.length}
          rules={rules
            .filter((rule) => row.rules[rule])
            .slice(0, MOST_RULES)
            .join(' ')}
          selected={selected.has(row.index)}
          opened={row.index === opened}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly row: MatrixRow;
  readonly at: number;
  readonly all: number;
  readonly rules: string;
  readonly selected: boolean;
  readonly opened: boolean;
}

const Card = memo(function Card({ row, at, all, rules, selected, opened }: CardProps) {
  const styles = useStyles();
  const batch = useBatch();
  const { files } = useLocale();
  const { table, states } = useText();
  const name = useRef<HTMLButtonElement>(null);
  const state = stateOf(row);
  useEffect(() => {
    // Back from its findings.
    if (opened) name.current?.focus({ preventScroll: true });
  }, [opened]);
  return (
    <li
      className={mergeClasses(styles.card, selected && styles.selected)}
      style={{ top: at * CARD_HEIGHT }}
      aria-setsize={all}
      aria-posinset={at + 1}
    >
      <div className={styles.head}>
        <input
          type="checkbox"
          className={styles.box}
          aria-label={table.select(row.path)}
          checked={selected}
          onChange={() => {
            batch.toggle(row.index);
          }}
        />
        <TextButton
          ref={name}
          className={styles.name}
          title={row.path}
          aria-label={table.open(row.path)}
          onClick={() => {
            batch.open(row.index);
          }}
        >
          {nameAndFolder(row.path)[0]}
        </TextButton>
        <span className={styles.state}>
          <StateIcon state={state} /> {states[state]}
        </span>
      </div>
      {row.problem !== null ? (
        <p className={mergeClasses(styles.line, styles.faint)} title={files.problems[row.problem]}>
          {files.problems[row.problem]}
        </p>
      ) : (
        <>
          <div className={styles.line}>
            <ReadinessText readiness={row.readiness} />
          </div>
          <Facts row={row} rules={rules} />
        </>
      )}
    </li>
  );
});

const COUNTED: readonly Severity[] = ['error', 'warning'];

function Facts({ row, rules }: Pick<CardProps, 'row' | 'rules'>) {
  const styles = useStyles();
  const { severity } = useLocale().interface;
  const { table } = useText();
  const { claimed, recomputed, difference } = row;
  const recomputedText = recomputed === null ? table.notRecomputed : points(recomputed);
  return (
    <>
      <p className={mergeClasses(styles.line, styles.faint)}>{severalText(row.units, table.several)}</p>
      <p className={mergeClasses(styles.line, styles.faint)}>{severalText(row.projects, table.several)}</p>
      {claimed !== null && (
        <p className={styles.line}>
          {table.score(points(claimed), recomputedText)}
          {difference !== null && difference !== 0 && (
            <span className={styles.differs}> {table.difference(signedPoints(difference))}</span>
          )}
        </p>
      )}
      <p className={mergeClasses(styles.line, styles.counts)}>
        {COUNTED.filter((one) => row.counts[one] > 0).map((one) => (
          <span key={one} className={styles.count}>
            <SeverityIcon severity={one} /> {table.cell(severity[one], row.counts[one])}
          </span>
        ))}
        <span className={styles.faint}>{rules}</span>
      </p>
    </>
  );
}
