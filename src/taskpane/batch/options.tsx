import { Checkbox, Select, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { BUILT_IN_PACKS } from '../../core/packs/built-in';
import { packProblemText } from '../../locales/own-rules';
import { TextButton } from '../components/text-button';
import { AUTO, type PackChoice, type PackRefusal, builtInChoice } from '../session/pack-choice';
import { useBatch, useBatchState, useLocale, useTemplate, useText } from './context';
import { FileInput, WORKBOOKS } from './file-input';

const useStyles = makeStyles({
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  rows: { display: 'flex', flexDirection: 'column', gap: '14px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 8px' },
  label: { minWidth: '88px' },
  select: { flexGrow: 1, flexBasis: '180px', maxWidth: '320px', minWidth: 0 },
  hint: {
    flexBasis: '100%',
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  box: { marginInlineStart: '-8px' },
  refusal: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1 },
});

/** How the files will be checked. */
export function Options() {
  const styles = useStyles();
  const batch = useBatch();
  const { choices } = useBatchState();
  const { options } = useText();
  const acrossHint = useId();
  return (
    <section aria-label={options.heading}>
      <h2 className={styles.heading}>{options.heading}</h2>
      <div className={styles.rows}>
        <PackRow />
        <div className={styles.row}>
          <Checkbox
            className={styles.box}
            label={options.across}
            aria-describedby={acrossHint}
            checked={choices.across}
            onChange={(_, { checked }) => {
              batch.choose({ across: checked === true });
            }}
          />
          <p id={acrossHint} className={styles.hint}>
            {options.acrossHint}
          </p>
        </div>
        <TemplateRow />
        <PreviousRow />
        <p className={styles.hint}>{options.workers(batch.around.workers)}</p>
      </div>
    </section>
  );
}

/** The entry of a pack from a file: its id may be that of a built-in one. */
const OWN = 'file';

function PackRow() {
  const styles = useStyles();
  const batch = useBatch();
  const { choices, packRefusal } = useBatchState();
  const { interface: words } = useLocale();
  const { options } = useText();
  const [label, hint] = [useId(), useId()];
  const { pack } = choices;
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={label}>
        {options.pack}
      </label>
      <Select
        id={label}
        className={styles.select}
        size="small"
        aria-describedby={hint}
        value={valueOf(pack)}
        onChange={(_, { value }) => {
          if (value !== OWN) batch.choose({ pack: builtInChoice(value) ?? AUTO });
        }}
      >
        <option value={AUTO.kind}>{words.pane.packs.auto}</option>
        {BUILT_IN_PACKS.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {pack.kind === 'file' && <option value={OWN}>{pack.pack.title}</option>}
      </Select>
      <FileInput
        label={options.loadPack}
        accept=".json,application/json"
        multiple={false}
        onFiles={([file]) => {
          if (file) void batch.loadPack(file);
        }}
        button={{ size: 'small' }}
      />
      <p id={hint} className={styles.hint}>
        {options.packHint}
      </p>
      {packRefusal && <Refusal refusal={packRefusal} />}
    </div>
  );
}

function valueOf(choice: PackChoice): string {
  if (choice.kind === 'built-in') return choice.pack.id;
  return choice.kind === 'file' ? OWN : AUTO.kind;
}

function Refusal({ refusal }: { readonly refusal: PackRefusal }) {
  const styles = useStyles();
  const locale = useLocale();
  const { packs } = locale.interface.pane;
  return (
    <div className={styles.refusal} role="alert">
      {packs.refused(refusal.file)}
      {refusal.reason !== 'unfit' ? (
        packs.reasons[refusal.reason]
      ) : (
        <ul>
          {refusal.problems.map((problem, index) => (
            <li key={index}>{packProblemText(locale, problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function TemplateRow() {
  const styles = useStyles();
  const batch = useBatch();
  const { chosen, reading } = useTemplate();
  const { options } = useText();
  return (
    <div className={styles.row}>
      <span className={styles.label}>{options.template}</span>
      {chosen && (
        <>
          <strong className={styles.name}>{chosen.file.path}</strong>
          <TextButton
            onClick={() => {
              batch.template.remove();
            }}
          >
            {options.removeTemplate}
          </TextButton>
        </>
      )}
      {reading === null ? (
        <FileInput
          label={chosen ? options.changeTemplate : options.chooseTemplate}
          accept={WORKBOOKS}
          multiple={false}
          onFiles={([file]) => {
            if (file) void batch.chooseTemplate(file);
          }}
          button={{ size: 'small' }}
        />
      ) : (
        <Spinner size="tiny" role="status" label={options.readingTemplate(reading)} />
      )}
      <p className={styles.hint}>{options.templateHint}</p>
      <TemplateRefusal />
    </div>
  );
}

function TemplateRefusal() {
  const styles = useStyles();
  const { files } = useLocale();
  const { options } = useText();
  const { refusal } = useTemplate();
  if (!refusal) return null;
  const { file, problem } = refusal;
  const why = problem === 'no-forms' ? options.templateWithoutForms : files.problems[problem];
  return (
    <div className={styles.refusal} role="alert">
      {options.templateRefused(file, why)}
    </div>
  );
}

function PreviousRow() {
  const styles = useStyles();
  const batch = useBatch();
  const { choices, previousMissing } = useBatchState();
  const { previous } = choices;
  const { options, start } = useText();
  return (
    <div className={styles.row}>
      <span className={styles.label}>{options.previous}</span>
      {previous.length > 0 ? (
        <>
          <strong>{options.previousChosen(previous.length)}</strong>
          <TextButton
            onClick={() => {
              batch.choose({ previous: [] });
            }}
          >
            {options.removePrevious}
          </TextButton>
        </>
      ) : (
        <FileInput
          label={options.choosePrevious}
          onFiles={(files) => {
            batch.choosePrevious(files);
          }}
          button={{ size: 'small' }}
        />
      )}
      <p className={styles.hint}>{options.previousHint}</p>
      {previousMissing && (
        <div className={styles.refusal} role="alert">
          {start.none}
        </div>
      )}
    </div>
  );
}
