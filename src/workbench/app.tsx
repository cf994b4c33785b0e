import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Preferences } from '../taskpane/preferences';
import { useTheme } from '../taskpane/theme';
import { DeskView } from './components/desk-view';
import { DropZone } from './components/drop-zone';
import { EmptyState } from './components/empty-state';
import { Messages } from './components/messages';
import { TopBar } from './components/top-bar';
import { PageContext, useDesk, useDeskState, useText } from './context';
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
  const desk = useDesk();
  const { book, reading } = useDeskState();
  const chooser = useRef<HTMLInputElement>(null);
  const openChooser = useCallback(() => chooser.current?.click(), []);
  const openFile = useCallback((file: File) => void desk.openFile(file), [desk]);
  useLeaveWarning(desk);
  useSaveKey(desk);
  return (
    <>
      <section aria-label={text.bar.label} className={styles.head}>
        <TopBar chooser={chooser} />
        <Messages onOpen={openChooser} />
      </section>
      {book && <DeskView key={book.id} book={book} />}
      {!book && reading === null && <EmptyState onOpen={openChooser} />}
      <DropZone onFile={openFile} />
    </>
  );
}

/** The browser asks before unsaved changes are left behind. */
function useLeaveWarning(desk: Desk): void {
  useEffect(() => {
    // The text is never shown; engines of the floor ask only where there is one.
    window.onbeforeunload = () => (desk.get().book?.getState().unsaved ? 'unsaved' : undefined);
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
      if (desk.get().book?.getState().unsaved) desk.save();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [desk]);
}
