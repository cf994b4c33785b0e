/** The pane: the same in Excel, in WPS and beside the grid of the browser page. Fills its container. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { checkedParts } from '../core/check/report';
import type { PaneBatchOptions } from './batch/pane-batch';
import { EmptyState, StartState } from './components/blank-states';
import { FixPreview } from './components/fix-preview';
import { Header } from './components/header';
import { LiveResult } from './components/live-result';
import { LiveWaiting } from './components/live-state';
import { Notices } from './components/notices';
import type { PageTab } from './components/page-tabs';
import { Results } from './components/results';
import { StatusBar } from './components/status-bar';
import { Tabbed } from './components/tabbed';
import { PaneContext, useSession, useSessionState } from './context';
import { useFindingKeys } from './finding-keys';
import { type RuleDocs, loadRuleDoc } from './rule-docs';
import type { Session } from './session';
import { type ColorScheme, useTheme } from './theme';

const useStyles = makeStyles({
  root: { height: '100%' },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  scrolled: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // What is scrolled to must not come to lie under the bar that stays at the top.
    scrollPaddingTop: '40px',
  },
});

export interface PaneProps {
  readonly session: Session;
  /** The host's own colours; absent follows the system. */
  readonly scheme?: ColorScheme;
  readonly docs?: RuleDocs;
  /** Offers the batch beside the tabs of one workbook; absent where the page around the pane does. */
  readonly batch?: PaneBatchOptions;
  /** Which tab that page shows; absent where the pane has tabs of its own. */
  readonly shown?: PageTab;
  /** Asks that page for another one. */
  readonly onTab?: (tab: PageTab) => void;
}

export function Pane({ session, scheme, docs = loadRuleDoc, batch, shown, onTab }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(scheme);
  const { language } = useSyncExternalStore(session.subscribe, session.getState);
  // A new value, so that every word is asked for anew when the language changes.
  const context = useMemo(() => ({ session, docs, language }), [session, docs, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <PaneContext.Provider value={context}>
      <FluentProvider theme={theme} className={styles.root} lang={language}>
        <Tabbed batch={batch} shown={shown} onTab={onTab}>
          <PaneBody />
        </Tabbed>
      </FluentProvider>
    </PaneContext.Provider>
  );
}

function PaneBody() {
  const styles = useStyles();
  const { checked, preview } = useSessionState();
  const parts = checked && checkedParts(checked.report);
  useFindingKeys(useSession());
  return (
    <div className={styles.pane}>
      <Header />
      <main className={styles.scrolled}>
        <Notices />
        {checked === null && <StartState />}
        {parts?.length === 0 && <EmptyState />}
        {parts && parts.length > 0 && (
          // Hidden, not gone: what was opened and where the focus was is found again after the preview.
          <div hidden={preview !== null}>
            <Results />
          </div>
        )}
        {preview && <FixPreview preview={preview} />}
      </main>
      <LiveWaiting />
      <StatusBar />
      <LiveResult />
    </div>
  );
}
