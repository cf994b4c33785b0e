import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { PaneBatchOptions } from '../batch/pane-batch';
import { useSession, useSessionState } from '../context';
import { Later } from './later';
import { PAGE_TABS, type PageTab, PageTabs } from './page-tabs';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
});

interface TabbedProps {
  /** Absent where the page around the pane has the tabs, and offers the batch itself. */
  readonly batch?: PaneBatchOptions | undefined;
  /** What that page shows; absent where the pane has the tabs. */
  readonly shown?: PageTab | undefined;
  /** The check of one workbook. */
  readonly children: ReactNode;
}

/** The check of the workbook, beside it its review and the batch, whose code is loaded when it is first wanted. */
export function Tabbed({ batch, shown, children }: TabbedProps) {
  const styles = useStyles();
  const { review: reviewText, batch: batchText } = useSession().locale.interface;
  // A new one when the language changes.
  useSessionState();
  const [chosen, setChosen] = useState<PageTab>('check');
  const tab = shown ?? chosen;
  const id = useId();
  const panelOf = (each: PageTab): string => `${id}-${each}`;
  const panel = (each: PageTab) => ({
    id: panelOf(each),
    className: tab === each ? styles.panel : styles.away,
  });
  return (
    <div className={styles.root}>
      {shown === undefined && (
        <nav className={styles.tabs} aria-label={batchText.tabs.label}>
          <PageTabs
            tabs={batch ? PAGE_TABS : ONE_WORKBOOK}
            tab={tab}
            onTab={setChosen}
            words={batchText.tabs}
            panelOf={panelOf}
          />
        </nav>
      )}
      <div {...panel('check')}>{children}</div>
      <div {...panel('review')}>
        <Later wanted={tab === 'review'} load={loadReview} words={reviewText}>
          {({ PaneReview }) => <PaneReview shown={tab === 'review'} />}
        </Later>
      </div>
      {batch && (
        <div {...panel('batch')}>
          <Later wanted={tab === 'batch'} load={loadBatch} words={batchText}>
            {({ PaneBatch }) => <PaneBatch options={batch} shown={tab === 'batch'} />}
          </Later>
        </div>
      )}
    </div>
  );
}

const ONE_WORKBOOK: readonly PageTab[] = ['check', 'review'];
const loadReview = () => import('../review/pane-review');
const loadBatch = () => import('../batch/pane-batch');
