import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PaneBatchOptions } from '../batch/pane-batch';
import { useSession, useSessionState } from '../context';
import { Later } from './later';
import { PAGE_TABS, type PageTab, PageTabs } from './page-tabs';
import { TabContext, type TabPart, type Tabs } from './tab-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0, ':focus': { outline: 'none' } },
  away: { display: 'none' },
});

interface TabbedProps {
  /** Absent where the page around the pane has the tabs, and offers the batch itself. */
  readonly batch?: PaneBatchOptions | undefined;
  /** What that page shows; absent where the pane has the tabs. */
  readonly shown?: PageTab | undefined;
  /** Asks that page for another one. */
  readonly onTab?: ((tab: PageTab) => void) | undefined;
  /** The check of one workbook. */
  readonly children: ReactNode;
}

/** The check of the workbook; beside it, loaded when they are first wanted, its template, its review and the batch. */
export function Tabbed({ batch, shown, onTab, children }: TabbedProps) {
  const styles = useStyles();
  const { guard: guardText, review: reviewText, batch: batchText } = useSession().locale.interface;
  // A new one when the language changes.
  useSessionState();
  const [chosen, setChosen] = useState<PageTab>('check');
  const tab = shown ?? chosen;
  const id = useId();
  const panelOf = (each: PageTab): string => `${id}-${each}`;
  const [tabs, front] = useShowing(tab, onTab ?? setChosen);
  const panel = (each: PageTab) => ({
    id: panelOf(each),
    className: tab === each ? styles.panel : styles.away,
    tabIndex: -1,
    ...(tab === each && { ref: front }),
  });
  return (
    <TabContext.Provider value={tabs}>
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
        <div {...panel('guard')}>
          <Later wanted={tab === 'guard'} load={loadGuard} words={guardText}>
            {({ PaneGuard }) => <PaneGuard shown={tab === 'guard'} />}
          </Later>
        </div>
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
    </TabContext.Provider>
  );
}

/** How a tab is brought to the front, and what of it then takes the focus unless something in it does. */
function useShowing(
  tab: PageTab,
  onTab: (tab: PageTab) => void,
): readonly [Tabs, RefObject<HTMLDivElement | null>] {
  const front = useRef<HTMLDivElement>(null);
  const wanted = useRef<PageTab | null>(null);
  const wantedPart = useRef<TabPart | null>(null);
  useEffect(() => {
    const isWanted = wanted.current === tab;
    wanted.current = null;
    if (isWanted && !front.current?.contains(document.activeElement)) front.current?.focus();
  }, [tab]);
  const tabs = useMemo(
    () => ({
      show: (next: PageTab, part?: TabPart) => {
        wanted.current = next;
        wantedPart.current = part ?? null;
        onTab(next);
      },
      claim: (part: TabPart) => {
        const wasAskedFor = wantedPart.current === part;
        if (wasAskedFor) wantedPart.current = null;
        return wasAskedFor;
      },
    }),
    [onTab],
  );
  return [tabs, front];
}

const ONE_WORKBOOK: readonly PageTab[] = ['check', 'guard', 'review'];
const loadGuard = () => import('../guard/pane-guard');
const loadReview = () => import('../review/pane-review');
const loadBatch = () => import('../batch/pane-batch');
