import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { DropZone } from '../taskpane/components/drop-zone';
import type { Preferences } from '../taskpane/preferences';
import { useTheme } from '../taskpane/theme';
import { BatchDesk } from './batch-desk';
import { BatchBar, BatchPanel } from './components/batch-panel';
import { DeskView } from './components/desk-view';
import { EmptyState } from './components/empty-state';
import { Messages } from './components/messages';
import { TopBar, panelOf } from './components/top-bar';
import { PageContext, useDesk, useDeskState, useLocale, useText } from './context';
import type { Desk } from './desk';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { flexShrink: 0 },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  // Stays as it was left: selection, scroll, what was opened.
  away: { display: 'none' },
});

interface AppProps {
  readonly desk: Desk;
  readonly preferences: Preferences;
}

/** The browser page: a workbook without any office suite. */
export function App({ desk, preferences }: AppProps) {
  const styles = useStyles();
  const theme = useTheme();
  const { locale } = useSyncExternalStore(preferences.subscribe, preferences.get);
  const context = useMemo(() => ({ desk, locale }), [desk, locale]);
  return (
    <PageContext.Provider value={context}>
      <FluentProvider theme={theme} className={styles.root} lang={locale.language}>
        <Page />
      </FluentProvider>
    </PageContext.Provider>
  );
}

function Page() {
  const styles = useStyles();
  const text = useText();
  const words = useLocale().interface.batch;
  const desk = useDesk();
  const { book, reading } = useDeskState();
  const chooser = useRef<HTMLInputElement>(null);
  const openChooser = useCallback(() => chooser.current?.click(), []);
  const [batch] = useState(() => new BatchDesk(desk));
  const { tab } = useSyncExternalStore(batch.subscribe, batch.get);
  useLeaveWarning(desk);
  useSaveKey(desk);
  return (
    <>
      <section aria-label={text.bar.label} className={styles.head}>
        <TopBar chooser={chooser} tab={tab} onTab={batch.show} />
        {tab !== 'batch' && <Messages onOpen={openChooser} />}
      </section>
      <Panel id={panelOf('check')} shown={tab !== 'batch'}>
        {book && <BatchBar desk={batch} book={book} />}
        {book && <DeskView key={book.id} book={book} tab={tab} onTab={batch.show} />}
        {!book && reading === null && <EmptyState onOpen={openChooser} />}
      </Panel>
      <Panel id={panelOf('batch')} shown={tab === 'batch'}>
        {tab === 'batch' && <BatchPanel desk={batch} />}
      </Panel>
      <DropZone label={tab === 'batch' ? words.drop : text.drop} onDrop={batch.drop} />
    </>
  );
}

interface PanelProps {
  readonly id: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}

function Panel({ id, shown, children }: PanelProps) {
  const styles = useStyles();
  return (
    <div id={id} className={shown ? styles.panel : styles.away}>
      {children}
    </div>
  );
}

/** The browser asks before unsaved changes are left behind. */
function useLeaveWarning(desk: Desk): void {
  useEffect(() => {
    // The text is never shown; engines of the floor ask only where there is one.
    window.onbeforeunload = () => (desk.wouldLose() ? 'unsaved' : undefined);
    return () => {
      window.onbeforeunload = null;
    };
  }, [desk]);
}

/** Ctrl+S saves the workbook, not the page. */
function useSaveKey(desk: Desk): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void desk.saveChanges();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [desk]);
}
