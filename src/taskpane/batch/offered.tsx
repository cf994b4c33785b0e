import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SeverityIcon } from '../components/icons';
import { useBatch, useText } from './context';
import { Notice } from './notice';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  words: { flexGrow: 1, flexBasis: '220px' },
});

/** New files came while there are results: nothing is put away, or passed over, without a word. */
export function Offered({ files }: { readonly files: number }) {
  const styles = useStyles();
  const batch = useBatch();
  const { offered, start } = useText();
  const decide = (take: boolean) => () => {
    batch.decide(take);
  };
  if (files === 0) {
    return (
      <Notice kind="doubt" onDismiss={decide(false)}>
        {start.none}
      </Notice>
    );
  }
  return (
    <div className={styles.root} role="alert">
      <div className={styles.words}>
        <SeverityIcon severity="warning" /> <strong>{offered.heading(files)}</strong> {offered.body}
      </div>
      <Button size="small" appearance="primary" onClick={decide(true)}>
        {offered.take}
      </Button>
      <Button size="small" onClick={decide(false)}>
        {offered.keep}
      </Button>
    </div>
  );
}
