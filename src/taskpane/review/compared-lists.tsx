import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellPlace } from '../../batch/reports/model/parts';
import type { ComparedRow, SectionResubmission } from '../../batch/reports/model/resubmission-report';
import { parseAddress } from '../../core/grid/address';
import { CutList } from '../components/cut-list';
import { SeverityIcon } from '../components/icons';
import { TextButton } from '../components/text-button';
import { useSession, useText } from '../context';
import { useReportLanguage, useReviewText } from './context';

const useStyles = makeStyles({
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
    <Rows rows={rows}>
      {({ severity, place, cell, rule, title, message, before, after, note }) => (
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
    </Rows>
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
        <Rows rows={cells}>
          {({ place, cell, field, before, after }) => (
            <>
              <div className={styles.head}>
                <Where place={place} cell={cell} />
                <span>{field}</span>
              </div>
              <Change before={before} after={after} />
            </>
          )}
        </Rows>
      )}
      {moreCells > 0 && <Nothing words={report.resubmission.moreCells(moreCells)} />}
    </>
  );
}

/** Cut where it is long; it may hold nothing. */
function Rows<Row>({ rows, children }: { readonly rows: readonly Row[]; children: (row: Row) => ReactNode }) {
  const { compare: text } = useReviewText();
  if (rows.length === 0) return <Nothing words={text.nothing} />;
  return (
    <CutList rows={rows} shown={SHOWN} more={text.more} ruled>
      {children}
    </CutList>
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
