import { Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useId, useRef } from 'react';
import { useSession, useSessionState, useText } from '../context';
import type { SettingKey, Settings } from '../session/settings';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  row: { padding: '4px 0' },
  tick: { marginInlineStart: '-8px' },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  select: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  origin: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type SwitchKey = { [K in SettingKey]: Settings[K] extends boolean ? K : never }[SettingKey];
type ChoiceKey = Exclude<SettingKey, SwitchKey>;

/** A setting that is on or off. */
export function SwitchRow({ setting }: { readonly setting: SwitchKey }) {
  const styles = useStyles();
  const { settings } = useSession();
  const { effective } = useSessionState().settings;
  const { names } = useText().settings;
  const row = useRef<HTMLDivElement>(null);
  const origin = useId();
  return (
    <div ref={row} className={styles.row}>
      <Checkbox
        className={styles.tick}
        label={names[setting]}
        aria-describedby={origin}
        checked={effective[setting].value}
        onChange={(_, { checked }) => void settings.change(setting, checked === true)}
      />
      <Origin id={origin} setting={setting} row={row} />
    </div>
  );
}

interface ChoiceRowProps<K extends ChoiceKey> {
  readonly setting: K;
  readonly options: readonly { readonly value: Settings[K]; readonly label: string }[];
}

/** A setting with several values. */
export function ChoiceRow<K extends ChoiceKey>({ setting, options }: ChoiceRowProps<K>) {
  const styles = useStyles();
  const { settings } = useSession();
  const { effective } = useSessionState().settings;
  const { names } = useText().settings;
  const row = useRef<HTMLDivElement>(null);
  const [label, origin] = [useId(), useId()];
  return (
    <div ref={row} className={styles.row}>
      <div className={styles.choice}>
        <label htmlFor={label}>{names[setting]}</label>
        <Select
          id={label}
          className={styles.select}
          size="small"
          aria-describedby={origin}
          value={effective[setting].value}
          onChange={(_, { value }) => {
            const chosen = options.find((option) => option.value === value);
            if (chosen) void settings.change(setting, chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </div>
      <Origin id={origin} setting={setting} row={row} />
    </div>
  );
}

interface OriginProps {
  readonly id: string;
  readonly setting: SettingKey;
  /** Its control takes the focus when the pressed action is gone. */
  readonly row: RefObject<HTMLElement | null>;
}

/** `个人设置  恢复默认  只用于本工作簿`: who has set it, and what else is possible. */
function Origin({ id, setting, row }: OriginProps) {
  const styles = useStyles();
  const { settings } = useSession();
  const { settings: text } = useText();
  const { from } = useSessionState().settings.effective[setting];
  const action = (words: string, act: () => Promise<void>) => (
    <TextButton
      aria-label={text.action(words, text.names[setting])}
      onClick={() => {
        row.current?.querySelector<HTMLElement>('input, select')?.focus();
        void act();
      }}
    >
      {words}
    </TextButton>
  );
  return (
    <div className={styles.origin}>
      <span id={id}>{text.from[from]}</span>
      {from === 'user' && action(text.toDefault, () => settings.release(setting))}
      {from === 'workbook' && action(text.toUser, () => settings.release(setting))}
      {from !== 'workbook' &&
        setting !== 'language' &&
        action(text.toWorkbook, () => settings.keepInWorkbook(setting))}
    </div>
  );
}
