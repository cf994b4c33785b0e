import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WpsApplication } from '../../hosts/wps';
import { clearLeftOvers, leftOvers } from './scratch';
import { text } from './texts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '8px 0',
    padding: '8px 12px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** Offers to delete what a check has left that WPS itself did not outlive: the page could not clean up then. */
export function LeftOvers({ application }: { readonly application: WpsApplication }) {
  const styles = useStyles();
  const [left, setLeft] = useState(() => countIn(application));
  const [outcome, setOutcome] = useState<string | null>(null);
  const clear = () => {
    clearLeftOvers(application);
    const now = countIn(application);
    setLeft(now);
    setOutcome(now === 0 ? text.leftCleared : text.leftNotCleared);
  };
  if (left === 0 && outcome === null) return null;
  return (
    <div role="status" className={styles.note}>
      {outcome ?? text.left(left)}
      {left > 0 && <Button onClick={clear}>{text.clearLeft}</Button>}
    </div>
  );
}

/** None while WPS does not answer. */
function countIn(application: WpsApplication): number {
  try {
    return leftOvers(application).length;
  } catch {
    return 0;
  }
}
