import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellPlace } from '../../batch/reports/model/parts';
import type {
  ChangedRow,
  ComparedRow,
  SectionResubmission,
} from '../../batch/reports/model/resubmission-report';
import { parseAddress } from '../../core/grid/address';
import { SeverityIcon } from '../components/icons';
import { TextButton } from '../components/text-button';
import { useSession, useText } from '../context';
import { useReportLanguage, useReviewText } from './context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 6px' },
  rule: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  nothing: { margin: '4px 0', color: tokens.colorNeutralForeground3 },
});

/** Before a long list is cut. */
const SHOWN = 50;

/** Findings in one state. */
export function ComparedFindings({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const styles = useStyles();
  const { locale } = useSession();
  return (
    <Cut
      rows={rows}
      keyOf={({ identity, cell }) => `${identity} ${cell}`}
      show={({ severity, place, cell, rule, title, message, before, after, note }) => (
        <>
          <div className={styles.head}>
            <SeverityIcon severity={severity} />
            <span>{locale.interface.severity[severity]}</span>
            <Where place={place} cell={cell} />
            <span className={styles.rule}>{rule}</span>
            <span>{title}</span>
          </div>
          <div>{message}</div>
          {before !== after && <Change before={before} after={after} />}
          {note !== '' && <div className={styles.quiet}>{note}</div>}
        </>
      )}
    />
  );
}

/** Every cell that was changed, found or not, and rows that came or went. */
export function ChangedCells({ own: { cells, moreCells, rows } }: { readonly own: SectionResubmission }) {
  const styles = useStyles();
  const { report } = useReportLanguage();
  if (cells.length + rows.length === 0) return <Nothing words={report.resubmission.noCells} />;
  return (
    <>
      {rows.map((line, index) => (
        <p key={index} className={styles.nothing}>
          {line}
        </p>
      ))}
      {cells.length > 0 && (
        <Cut
          rows={cells}
          keyOf={({ cell, field }: ChangedRow) => `${cell} ${field}`}
          show={({ place, cell, field, before, after }) => (
            <>
              <div className={styles.head}>
                <Where place={place} cell={cell} />
                <span>{field}</span>
              </div>
              <Change before={before} after={after} />
            </>
          )}
        />
      )}
      {moreCells > 0 && <Nothing words={report.resubmission.moreCells(moreCells)} />}
    </>
  );
}

interface CutProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly show: (row: Row) => React.ReactNode;
}

/** A list that shows its first rows until all are asked for. */
function Cut<Row>({ rows, keyOf, show }: CutProps<Row>) {
  const styles = useStyles();
  const { compare: text } = useReviewText();
  const [whole, setWhole] = useState(false);
  if (rows.length === 0) return <Nothing words={text.nothing} />;
  const more = rows.length - SHOWN;
  return (
    <>
      <ul className={styles.list}>
        {(whole ? rows : rows.slice(0, SHOWN)).map((row, index) => (
          <li key={`${keyOf(row)} ${String(index)}`} className={styles.item}>
            {show(row)}
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

function Nothing({ words }: { readonly words: string }) {
  const styles = useStyles();
  return <p className={styles.nothing}>{words}</p>;
}

/** Leads to the cell; one that is no more is only named. */
function Where({ place, cell }: { readonly place: CellPlace | null; readonly cell: string }) {
  const session = useSession();
  const { findings } = useText();
  const at = place && parseAddress(place.cell);
  if (!place || !at) return <span>{cell}</span>;
  return (
    <TextButton
      aria-label={findings.goTo(cell)}
      onClick={() => void session.locate({ sheet: place.sheet, ...at })}
    >
      {cell}
    </TextButton>
  );
}

/** `9 → 8.5`; the two read alike where a text became a number. */
function Change({ before, after }: { readonly before: string; readonly after: string }) {
  const { compare: text } = useReviewText();
  return <div>{text.change(before || text.blank, after || text.blank)}</div>;
}
