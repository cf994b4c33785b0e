import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { wordingOf } from '../../locales/wording';
import { isBusy, useSession, useSessionState, useText } from '../context';
import type { Preview, PreviewEntry } from '../session/preview';
import { Banner } from './banner';
import { EditLine } from './edit-line';

const useStyles = makeStyles({
  root: { padding: '10px 12px', ':focus': { outline: 'none' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  summary: { margin: '2px 0 6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: '4px 0', padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    alignItems: 'start',
    padding: '4px 0',
    contentVisibility: 'auto',
    containIntrinsicSize: '360px 53px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: { flexGrow: 1, minWidth: 0, paddingTop: '4px' },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: '8px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What would be written, each change as before → after, to be agreed to. */
export function FixPreview({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const session = useSession();
  const busy = isBusy(useSessionState());
  const text = useText().preview;
  const box = useFocusWhileOpen();
  const cells = preview.edits.length;
  const sheets = new Set(preview.entries.flatMap(({ edits }) => edits.map(({ at }) => at.sheet)));
  const sheet = sheets.size === 1 ? [...sheets][0] : undefined;
  const optional = preview.entries.filter((entry) => entry.optional);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={styles.root}
      aria-label={text[preview.kind]}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && !busy) session.closePreview();
      }}
    >
      <h2 className={styles.heading}>{text[preview.kind]}</h2>
      <p className={styles.summary}>
        {cells > 0 || optional.length > 0 ? text.summary(cells) : text.nothing}
      </p>
      {preview.locked > 0 && <Banner kind="locked">{text.locked(preview.locked)}</Banner>}
      {optional.length > 1 && <TickAll entries={optional} />}
      <ul className={styles.list}>
        {preview.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} sheet={sheet} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {cells > 0 && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.applyPreview()}>
            {text.apply(cells)}
          </Button>
        )}
        <Button
          disabledFocusable={busy}
          onClick={() => {
            session.closePreview();
          }}
        >
          {cells > 0 ? text.cancel : text.close}
        </Button>
      </div>
    </section>
  );
}

function TickAll({ entries }: { readonly entries: readonly PreviewEntry[] }) {
  const session = useSession();
  const text = useText().preview;
  const ticked = entries.filter((entry) => entry.ticked).length;
  const state = ticked === entries.length ? true : ticked === 0 ? false : 'mixed';
  return (
    <Checkbox
      label={text.all(ticked, entries.length)}
      checked={state}
      onChange={() => {
        void session.tick(
          entries.map(({ id }) => id),
          state !== true,
        );
      }}
    />
  );
}

interface EntryProps {
  readonly entry: PreviewEntry;
  /** The sheet all changes are on; absent where they are on several. */
  readonly sheet: string | undefined;
}

function Entry({ entry, sheet }: EntryProps) {
  const styles = useStyles();
  const session = useSession();
  const text = useText().preview;
  const title = entry.rule === null ? null : wordingOf(session.locale, entry.rule).title;
  return (
    <li className={styles.entry}>
      {entry.optional && (
        <Checkbox
          checked={entry.ticked}
          aria-label={text.change(title ?? '')}
          onChange={() => void session.tick([entry.id], !entry.ticked)}
        />
      )}
      <div className={styles.body}>
        {entry.edits.map((edit, index) => (
          <EditLine key={index} edit={edit} sheet={sheet} dropped={!entry.ticked} />
        ))}
        {title !== null && <div className={styles.rule}>{entry.follows ? text.follows(title) : title}</div>}
      </div>
    </li>
  );
}

/** Takes the keyboard's focus in when the preview opens, and gives it back when it closes. */
function useFocusWhileOpen() {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return box;
}
