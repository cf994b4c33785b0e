import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WindowNew20Regular } from '@fluentui/react-icons/svg/window-new';
import { useEffect } from 'react';
import type { Section, WorkbookReport } from '../../batch/reports/model/report';
import type { FindingRow } from '../../batch/reports/model/parts';
import { SeverityIcon, VerdictIcon } from '../components/icons';
import { useBatch, useBatchState, useLocale, useReading, useText } from './context';
import { FileNav } from './file-nav';
import { FileReadiness } from './file-readiness';
import { Notice } from './notice';
import { points, signedPoints } from './texts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '8px 12px 16px' },
  window: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginBottom: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
  },
  score: { margin: '0 0 4px', fontVariantNumeric: 'tabular-nums' },
  differs: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  cell: { fontWeight: tokens.fontWeightSemibold },
  code: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    marginInlineStart: 'auto',
  },
  message: { margin: '2px 0' },
  detail: { margin: '1px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  basis: { color: tokens.colorNeutralForeground3 },
});

/** What was found in one file, where the file itself cannot be shown beside it. */
export function FileFindings({ index }: { readonly index: number }) {
  const styles = useStyles();
  const batch = useBatch();
  const { files } = useBatchState();
  const { report, failed, window } = useReading();
  const { file: text } = useText();
  const path = files[index]?.path ?? '';
  const { language } = useLocale();
  useEffect(() => {
    batch.reading.follow(language);
  }, [batch, language]);
  return (
    <>
      <FileNav
        index={index}
        onBack={() => {
          batch.reading.close();
        }}
      />
      {window !== null && (
        <Notice kind={window.isOpen ? 'done' : 'doubt'}>
          {window.isOpen ? text.windowOpened : text.windowRefused(window.path)}
        </Notice>
      )}
      {failed && <Notice kind="failure">{text.failed}</Notice>}
      <main className={styles.root}>
        {!report && !failed && <Spinner size="tiny" label={text.reading} role="status" />}
        {report?.problem === null && <OpenElsewhere path={path} />}
        {report && <Findings report={report} />}
      </main>
    </>
  );
}

function OpenElsewhere({ path }: { readonly path: string }) {
  const styles = useStyles();
  const batch = useBatch();
  const { file: text } = useText();
  // A new workbook can be made of .xlsx and its like only.
  const canOpen = batch.around.openWindow !== undefined && /\.xl[st][xm]$/i.test(path);
  return (
    <div className={styles.window}>
      {canOpen && (
        <Button size="small" icon={<WindowNew20Regular />} onClick={() => void batch.reading.openWindow()}>
          {text.window}
        </Button>
      )}
      <p className={styles.hint}>{canOpen ? text.windowHint : text.readOnly(path)}</p>
    </div>
  );
}

function Findings({ report }: { readonly report: WorkbookReport }) {
  const { states } = useText();
  if (report.problem !== null) return <p>{report.problem}</p>;
  if (report.sections.length === 0) return <p>{states['no-form']}</p>;
  return (
    <>
      <FileReadiness readiness={report.readiness} />
      {report.sections.map((section, index) => (
        <SectionFindings key={index} section={section} />
      ))}
    </>
  );
}

function SectionFindings({ section }: { readonly section: Section }) {
  const styles = useStyles();
  const { verdict } = useLocale().interface.pane;
  const { file: text, table } = useText();
  const { name, conclusion, findings, score } = section;
  const claimed = score?.claimed ?? null;
  return (
    <section>
      <h2 className={styles.heading}>
        <VerdictIcon verdict={conclusion} /> {verdict[conclusion]} · {name}
      </h2>
      {score !== null && claimed !== null && (
        <p className={styles.score}>
          {text.score(
            points(claimed),
            score.recomputed === null ? table.notRecomputed : points(score.recomputed),
          )}
          {score.difference !== null && score.difference !== 0 && (
            <span className={styles.differs}> {signedPoints(score.difference)}</span>
          )}
        </p>
      )}
      {findings.length === 0 && <p>{text.clean}</p>}
      <ul className={styles.list}>
        {findings.map((row) => (
          <FindingLine key={row.number} row={row} />
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ row }: { readonly row: FindingRow }) {
  const styles = useStyles();
  const { severity: words } = useLocale().interface;
  const { file: text } = useText();
  const { severity, cells, rule, title, message, found, expected, arithmetic, basis } = row;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} /> {words[severity]}
        <span className={styles.cell}>{cells}</span>
        <span className={styles.code} title={title}>
          {rule}
        </span>
      </div>
      <p className={styles.message}>{message}</p>
      {arithmetic !== '' && <p className={styles.detail}>{arithmetic}</p>}
      {(found !== '' || expected !== '') && (
        <p className={styles.detail}>
          {found !== '' && text.found(found)} {expected !== '' && text.expected(expected)}
        </p>
      )}
      <p className={mergeClasses(styles.detail, styles.basis)}>{text.basis(basis)}</p>
    </li>
  );
}
