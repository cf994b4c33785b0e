import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { REPORT_EXTENTS, REPORT_FORMATS, type ReportExtent, type ReportFormat } from '../../batch/export/job';
import { useBatch, useBatchState, useExports, useText } from './context';
import { reportScope } from './state';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '12px 28px',
    padding: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  choice: { display: 'flex', alignItems: 'center', gap: '6px', padding: '2px 0', cursor: 'pointer' },
  radio: { margin: 0, accentColor: tokens.colorBrandBackground },
  end: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
    flexBasis: '240px',
    flexGrow: 1,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  close: { position: 'absolute', top: '8px', right: '8px' },
  making: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  bar: { width: '160px', height: '6px', accentColor: tokens.colorBrandBackground },
});

/** Reports on the files picked, filtered or all, in one file or one for each. */
export function ExportPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const batch = useBatch();
  const state = useBatchState();
  const { making } = useExports();
  const { report } = useText();
  const [extent, setExtent] = useState<ReportExtent>('whole');
  const [format, setFormat] = useState<ReportFormat>('xlsx');
  const scope = reportScope(state);
  const files = batch.reportedIndexes().length;
  const make = (): void => {
    void batch.exports.make({ format, extent }, report.fileName(batch.around.today()));
  };
  return (
    <section
      className={styles.root}
      aria-label={report.heading}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <Choices
        legend={report.extent}
        names={report.extents}
        values={REPORT_EXTENTS}
        chosen={extent}
        onChoose={setExtent}
      />
      <Choices
        legend={report.format}
        names={report.formats}
        values={REPORT_FORMATS}
        chosen={format}
        onChoose={setFormat}
      />
      <div className={styles.end}>
        <span>{report.scope[scope](files)}</span>
        {scope === 'all' && <p className={styles.hint}>{report.scopeHint}</p>}
        {making ? (
          <Making />
        ) : (
          <Button appearance="primary" disabledFocusable={files === 0} onClick={make}>
            {report.make}
          </Button>
        )}
      </div>
      <Button
        className={styles.close}
        size="small"
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={report.close}
        title={report.close}
        onClick={onClose}
      />
    </section>
  );
}

function Making() {
  const styles = useStyles();
  const batch = useBatch();
  const { making } = useExports();
  const { report } = useText();
  if (!making) return null;
  const label = report.making(making.done, making.total);
  return (
    <div className={styles.making}>
      <progress className={styles.bar} aria-label={report.heading} value={making.done} max={making.total} />
      <span>{label}</span>
      <Button
        size="small"
        onClick={() => {
          batch.exports.cancel();
        }}
      >
        {report.cancel}
      </Button>
    </div>
  );
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ legend, names, values, chosen, onChoose }: ChoicesProps<Value>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {values.map((value) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={legend}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}
