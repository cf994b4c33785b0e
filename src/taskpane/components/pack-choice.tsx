import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { type ChangeEvent, useId, useRef } from 'react';
import { BUILT_IN_PACKS } from '../../core/packs/built-in';
import { packProblemText } from '../../locales/own-rules';
import { isBusy, useSession, useSessionState, useText } from '../context';
import type { PackChoice as Choice, PackRefusal } from '../session/pack-choice';

const useStyles = makeStyles({
  heading: { margin: '10px 0 4px', fontSize: tokens.fontSizeBase300 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  select: { flexGrow: 1, flexBasis: '140px', minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  hint: { margin: '4px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  refusal: {
    marginTop: '6px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  problems: { margin: '4px 0 0', paddingInlineStart: '16px', maxHeight: '30vh', overflowY: 'auto' },
});

const AUTO = 'auto';
/** The entry of a pack from a file: its id may be that of a built-in one. */
const OWN = 'file';

/** Which rule pack the workbook is checked with: by each form's layout, a built-in one, or one from a file. */
export function PackChoice() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { packs } = useText();
  const chooser = useRef<HTMLInputElement>(null);
  const hint = useId();
  const { pack, packRefusal } = state;
  const load = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) void session.loadPack(file);
    // The same file can be chosen again after it was mended.
    target.value = '';
  };
  return (
    <>
      <h2 className={styles.heading}>{packs.heading}</h2>
      <div className={styles.row}>
        <Select
          className={styles.select}
          size="small"
          aria-label={packs.heading}
          aria-describedby={hint}
          value={valueOf(pack)}
          onChange={(_, { value }) => {
            if (value !== OWN) void session.choosePack(value === AUTO ? null : value);
          }}
        >
          <option value={AUTO}>{packs.auto}</option>
          {BUILT_IN_PACKS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          {pack.kind === 'file' && <option value={OWN}>{pack.pack.title}</option>}
        </Select>
        <Button size="small" disabledFocusable={isBusy(state)} onClick={() => chooser.current?.click()}>
          {packs.load}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={packs.load}
          onChange={load}
        />
      </div>
      <p id={hint} className={styles.hint}>
        {packs.hint}
      </p>
      <div aria-live="polite">{packRefusal && <Refusal refusal={packRefusal} />}</div>
    </>
  );
}

function valueOf(choice: Choice): string {
  if (choice.kind === 'built-in') return choice.pack.id;
  return choice.kind === 'file' ? OWN : AUTO;
}

function Refusal({ refusal }: { readonly refusal: PackRefusal }) {
  const styles = useStyles();
  const { locale } = useSession();
  const { packs } = useText();
  return (
    <div className={styles.refusal}>
      {packs.refused(refusal.file)}
      {refusal.reason !== 'unfit' ? (
        packs.reasons[refusal.reason]
      ) : (
        <ul className={styles.problems} tabIndex={0} aria-label={locale.packs.unfit}>
          {refusal.problems.map((problem, index) => (
            <li key={index}>{packProblemText(locale, problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
