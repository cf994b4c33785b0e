import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { DiagnosticsEntry } from './diagnostics-entry';
import { PackChoice } from './pack-choice';
import { Settings } from './settings';

const useStyles = makeStyles({
  root: {
    maxHeight: '60vh',
    overflowY: 'auto',
    padding: '8px 12px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  apart: { marginTop: '12px' },
  heading: { margin: '10px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '12px', margin: 0 },
  does: { margin: 0 },
  facts: { margin: '8px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What is needed seldom: settings, old marks, keys, diagnostics, and where the pane runs. */
export function MorePanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { more, sentenceGap } = useText();
  const { capabilities } = state;
  return (
    <section
      className={styles.root}
      aria-label={more.heading}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <Settings />
      <PackChoice />
      <Button
        className={styles.apart}
        size="small"
        disabledFocusable={isBusy(state)}
        onClick={() => void session.clearMarks()}
      >
        {more.clearMarks}
      </Button>
      <h2 className={styles.heading}>{more.shortcuts}</h2>
      <dl className={styles.list}>
        {Object.entries(more.keys).map(([key, does]) => (
          <Shortcut key={key} keys={key} does={does} className={styles.does} />
        ))}
      </dl>
      <DiagnosticsEntry className={styles.apart} />
      <p className={styles.facts}>
        {more.privacy}
        {capabilities && sentenceGap + more.host(capabilities.product)}
      </p>
    </section>
  );
}

function Shortcut({ keys, does, className }: Record<'keys' | 'does' | 'className', string>) {
  return (
    <>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd className={className}>{does}</dd>
    </>
  );
}
