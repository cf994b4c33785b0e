import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type * as paneBatch from '../batch/pane-batch';
import { useSession, useSessionState } from '../context';
import { type PageTab, PageTabs } from './page-tabs';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
  waiting: { margin: 0, padding: '16px 12px' },
});

interface TabbedProps {
  readonly options: paneBatch.PaneBatchOptions;
  /** The check of one workbook. */
  readonly children: ReactNode;
}

/** The check of the workbook, and beside it the batch, whose code is loaded when it is first wanted. */
export function Tabbed({ options, children }: TabbedProps) {
  const styles = useStyles();
  const { locale } = useSession();
  // A new one when the language changes.
  useSessionState();
  const words = locale.interface.batch;
  const [tab, setTab] = useState<PageTab>('check');
  const [code, setCode] = useState<typeof paneBatch | null>(null);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const panelOf = (each: PageTab): string => `${id}-${each}`;
  const show = (chosen: PageTab): void => {
    setTab(chosen);
    if (chosen === 'check' || code) return;
    setFailed(false);
    import('../batch/pane-batch').then(setCode, () => {
      setFailed(true);
    });
  };
  return (
    <div className={styles.root}>
      <div className={styles.tabs}>
        <PageTabs tab={tab} onTab={show} words={words.tabs} panelOf={panelOf} />
      </div>
      <div id={panelOf('check')} className={tab === 'check' ? styles.panel : styles.away}>
        {children}
      </div>
      <div id={panelOf('batch')} className={tab === 'batch' ? styles.panel : styles.away}>
        {code && <code.PaneBatch options={options} shown={tab === 'batch'} />}
        {!code && tab === 'batch' && (
          <p className={styles.waiting} role={failed ? 'alert' : 'status'}>
            {failed ? words.loadFailed : words.loading}
          </p>
        )}
      </div>
    </div>
  );
}
