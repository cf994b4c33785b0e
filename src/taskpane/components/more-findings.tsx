import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../context';

const useStyles = makeStyles({ root: { display: 'flex', justifyContent: 'center', padding: '8px' } });

/** Brings the next findings when it is scrolled to, or pressed. */
export function MoreFindings({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) {
  const styles = useStyles();
  const { findings } = useText();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
    });
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  }, [onMore]);
  return (
    <div ref={end} className={styles.root}>
      <Button size="small" onClick={onMore}>
        {findings.more(rest)}
      </Button>
    </div>
  );
}
