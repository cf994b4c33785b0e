import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Pause20Regular } from '@fluentui/react-icons/svg/pause';
import { Play20Regular } from '@fluentui/react-icons/svg/play';
import { useState } from 'react';
import { Notice } from './notice';
import { useBatch, useBatchState, useExports, useText } from './context';
import { ExportOutcome } from './export-outcome';
import { ExportPanel } from './export-panel';
import { timeLeft } from './texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  facts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginInlineStart: 'auto' },
  bar: {
    flexBasis: '100%',
    width: '100%',
    height: '6px',
    accentColor: tokens.colorBrandBackground,
  },
  list: { margin: '4px 0 0', paddingInlineStart: '20px', maxHeight: '120px', overflowY: 'auto' },
});

/** How far the batch is, what can be done about it, and what is made of its results. */
export function RunBar() {
  const styles = useStyles();
  const { stage } = useBatchState();
  const [exporting, setExporting] = useState(false);
  return (
    <>
      <section className={styles.root} aria-label={useText().run.label}>
        {stage === 'running' ? (
          <Running />
        ) : (
          <Over
            exporting={exporting}
            onExport={() => {
              setExporting(!exporting);
            }}
          />
        )}
      </section>
      {stage === 'over' && exporting && (
        <ExportPanel
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
      <ExportOutcome />
      <PreviousProblems />
    </>
  );
}

function Running() {
  const styles = useStyles();
  const batch = useBatch();
  const { phase, progress, paused, matrix } = useBatchState();
  const { run } = useText();
  const { error, warning } = matrix.totals.counts;
  const remaining = progress?.remaining ?? 0;
  return (
    <>
      <h1 className={styles.heading}>{paused ? run.paused : run.phases[phase]}</h1>
      <span className={styles.facts}>
        {progress ? run.progress(progress.done, progress.total) : run.preparing}
      </span>
      {remaining > 0 && <span className={styles.facts}>{timeLeft(remaining, run.left)}</span>}
      <span className={styles.facts}>{run.found(error, warning)}</span>
      <div className={styles.actions}>
        {paused ? (
          <Button
            size="small"
            appearance="primary"
            icon={<Play20Regular />}
            onClick={() => {
              batch.resume();
            }}
          >
            {run.resume}
          </Button>
        ) : (
          <Button
            size="small"
            icon={<Pause20Regular />}
            onClick={() => {
              batch.pause();
            }}
          >
            {run.pause}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            batch.cancel();
          }}
        >
          {run.cancel}
        </Button>
      </div>
      <progress
        className={styles.bar}
        aria-label={run.phases[phase]}
        {...(progress && progress.total > 0 && { value: progress.done, max: progress.total })}
      />
    </>
  );
}

interface OverProps {
  readonly exporting: boolean;
  readonly onExport: () => void;
}

function Over({ exporting, onExport }: OverProps) {
  const styles = useStyles();
  const batch = useBatch();
  const { matrix } = useBatchState();
  const { making } = useExports();
  const { run, report } = useText();
  const { error, warning } = matrix.totals.counts;
  const none = matrix.rows.length === 0;
  return (
    <>
      <h1 className={styles.heading}>
        <span aria-live="polite">
          <OutcomeText />
        </span>
      </h1>
      {!none && <span className={styles.facts}>{run.found(error, warning)}</span>}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          icon={<ArrowDownload20Regular />}
          aria-expanded={exporting}
          disabledFocusable={none}
          {...(none && { title: report.nothing })}
          onClick={onExport}
        >
          {report.open}
        </Button>
        <Button
          size="small"
          disabledFocusable={making !== null}
          {...(making && { title: report.making(making.done, making.total) })}
          onClick={() => {
            batch.startOver();
          }}
        >
          {run.startOver}
        </Button>
      </div>
    </>
  );
}

function OutcomeText() {
  const { outcome, matrix, files } = useBatchState();
  const { outcomes } = useText().run;
  if (outcome === 'no-worker') return outcomes.noWorker;
  if (outcome === 'cancelled') return outcomes.cancelled(matrix.rows.length, files.length);
  return outcomes.done(matrix.rows.length);
}

function PreviousProblems() {
  const styles = useStyles();
  const { previousProblems } = useBatchState();
  const { run } = useText();
  if (previousProblems.length === 0) return null;
  return (
    <Notice kind="doubt">
      {run.previousProblems(previousProblems.length)}
      <ul className={styles.list} tabIndex={0} aria-label={run.previousProblems(previousProblems.length)}>
        {previousProblems.map(({ path }) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </Notice>
  );
}
