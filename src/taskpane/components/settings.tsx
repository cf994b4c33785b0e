import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSession, useSessionState, useText } from '../context';
import { RECOMPUTE_MODES } from '../session/settings';
import { ChoiceRow, SwitchRow } from './settings-row';

const useStyles = makeStyles({
  heading: { margin: '0 0 2px', fontSize: tokens.fontSizeBase300 },
  hint: { margin: '4px 0 6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  word: {
    margin: '4px 0',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

const LANGUAGES = ['auto', 'zh-CN', 'en'] as const;

/** What can be set, who has set it, and the way back. */
export function Settings() {
  const styles = useStyles();
  const { settings } = useSession();
  const { automatic, effective } = useSessionState().settings;
  const { settings: text } = useText();
  return (
    <section aria-label={text.heading}>
      <h2 className={styles.heading}>{text.heading}</h2>
      <SwitchRow setting="live" />
      <SwitchRow setting="marks" />
      <ChoiceRow
        setting="recompute"
        options={RECOMPUTE_MODES.map((value) => ({ value, label: text.recompute[value] }))}
      />
      <ChoiceRow
        setting="language"
        options={LANGUAGES.map((value) => ({
          value,
          label: value === 'auto' ? text.automatic(text.languages[automatic]) : text.languages[value],
        }))}
      />
      <p className={styles.hint}>{text.hint}</p>
      <Words />
      <Button
        size="small"
        disabledFocusable={Object.values(effective).every(({ from }) => from === 'default')}
        onClick={() => void settings.resetAll()}
      >
        {text.resetAll}
      </Button>
    </section>
  );
}

/** Settings that were lost, and changes that did not come through. */
function Words() {
  const styles = useStyles();
  const { damaged, problem } = useSessionState().settings;
  const { settings: text, errors } = useText();
  const words = damaged.map((where) => text.damaged[where]);
  if (problem === 'not-kept' || problem === 'language-missing') words.push(text.problems[problem]);
  else if (problem !== null) words.push(text.refused(errors.codes[problem]));
  return (
    <div aria-live="polite">
      {words.map((word) => (
        <p key={word} className={styles.word}>
          {word}
        </p>
      ))}
    </div>
  );
}
