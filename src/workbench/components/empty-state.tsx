import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDesk, useText } from '../context';
import { SAMPLE_IDS } from '../samples';

const useStyles = makeStyles({
  root: { flexGrow: 1, display: 'grid', placeItems: 'center', padding: '24px', overflow: 'auto' },
  card: {
    maxWidth: '480px',
    padding: '32px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
  steps: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2 },
});

/** No file is open: what the page is for, and what to do. */
export function EmptyState({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const desk = useDesk();
  const { empty } = useText();
  return (
    <main className={styles.root}>
      <div className={styles.card}>
        <h1 className={styles.heading}>{empty.heading}</h1>
        <p>{empty.body}</p>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onOpen}>
            {empty.open}
          </Button>
          <Button onClick={() => void desk.openSample(SAMPLE_IDS[0])}>{empty.sample}</Button>
        </div>
        <ol className={styles.steps}>
          {empty.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </main>
  );
}
