import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';

const useStyles = makeStyles({ waiting: { margin: 0, padding: '16px 12px' } });

interface LaterProps<Code> {
  /** It is shown: a load that failed is tried again the next time. */
  readonly wanted: boolean;
  readonly load: () => Promise<Code>;
  readonly words: { readonly loading: string; readonly loadFailed: string };
  readonly children: (code: Code) => ReactNode;
}

/** What is made of code that is loaded when it is first wanted; from then on it stays. */
export function Later<Code>({ wanted, load, words, children }: LaterProps<Code>) {
  const styles = useStyles();
  const [loaded, setLoaded] = useState<{ readonly code: Code } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || loaded) return;
    load().then(
      (code) => {
        setFailed(false);
        setLoaded({ code });
      },
      () => {
        setFailed(true);
      },
    );
  }, [wanted, loaded, load]);
  if (loaded) return children(loaded.code);
  if (!wanted) return null;
  return (
    <p className={styles.waiting} role={failed ? 'alert' : 'status'}>
      {failed ? words.loadFailed : words.loading}
    </p>
  );
}
