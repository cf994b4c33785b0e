import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CommentNote20Regular } from '@fluentui/react-icons/svg/comment-note';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { type ChangeEvent, type ReactElement, type RefObject, useId, useSyncExternalStore } from 'react';
import { PAGE_TABS, type PageTab, PageTabs } from '../../taskpane/components/page-tabs';
import type { Book } from '../book';
import { useBookState, useDesk, useDeskState, useLocale, useText } from '../context';
import { fixedName } from '../names';
import { SampleMenu } from './sample-menu';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    flexShrink: 0,
    minHeight: '40px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '& button': { flexShrink: 0, whiteSpace: 'nowrap' },
  },
  brand: { display: 'flex', alignItems: 'center', gap: '8px', marginInlineEnd: '8px' },
  icon: { width: '20px', height: '20px', display: 'block' },
  product: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  file: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, marginInline: 'auto' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  modified: {
    flexShrink: 0,
    padding: '0 6px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  none: { color: tokens.colorNeutralForeground3 },
});

interface TopBarProps {
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly tab: PageTab;
  readonly onTab: (tab: PageTab) => void;
}

/** Id of what a tab shows: all but the batch stand beside the same sheet. */
export function panelOf(tab: PageTab): string {
  return tab === 'batch' ? 'panel-batch' : 'panel-desk';
}

/** One workbook or many; open, sample, save, and which file lies open. */
export function TopBar({ chooser, tab, onTab }: TopBarProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { book } = useDeskState();
  const { bar, product } = useText();
  const words = useLocale().interface.batch.tabs;
  return (
    <div className={styles.root}>
      <span className={styles.brand}>
        <img className={styles.icon} src="assets/icon.svg" alt="" />
        <span className={styles.product}>{product}</span>
      </span>
      <PageTabs tabs={PAGE_TABS} tab={tab} onTab={onTab} words={words} panelOf={panelOf} />
      {tab !== 'batch' && (
        <>
          <Button size="small" icon={<FolderOpen20Regular />} onClick={() => chooser.current?.click()}>
            {bar.open}
          </Button>
          <SampleMenu />
          {book ? <OpenFile book={book} /> : <span className={styles.none}>{bar.noFile}</span>}
        </>
      )}
      <FileChooser chooser={chooser} onFile={(file) => void desk.openFile(file)} />
    </div>
  );
}

function OpenFile({ book }: { readonly book: Book }) {
  const styles = useStyles();
  const { bar } = useText();
  const { unsaved } = useBookState(book);
  return (
    <>
      <span className={styles.file}>
        <span className={styles.name} title={book.name}>
          {book.name}
        </span>
        {unsaved && <span className={styles.modified}>{bar.modified}</span>}
      </span>
      <SaveButton book={book} />
      <AnnotatedButton book={book} />
    </>
  );
}

function SaveButton({ book }: { readonly book: Book }) {
  const desk = useDesk();
  const { bar, fixedSuffix } = useText();
  const {
    unsaved,
    view: { modified },
  } = useBookState(book);
  const hint = modified ? bar.saveHint(fixedName(book.name, fixedSuffix)) : bar.nothingToSave;
  return (
    <HintedButton
      appearance={unsaved ? 'primary' : 'secondary'}
      icon={<Save20Regular />}
      disabled={!modified}
      hint={book.isReadOnly ? bar.readOnly : hint}
      onClick={() => desk.save()}
    >
      {bar.save}
    </HintedButton>
  );
}

function AnnotatedButton({ book: { session } }: { readonly book: Book }) {
  const desk = useDesk();
  const { bar } = useText();
  const { checked } = useSyncExternalStore(session.subscribe, session.getState);
  const hasFindings = checked !== null && checked.report.findings.length > 0;
  return (
    <HintedButton
      appearance="secondary"
      icon={<CommentNote20Regular />}
      disabled={!hasFindings}
      hint={hasFindings ? bar.annotatedHint : bar.nothingToAnnotate}
      onClick={() => void desk.saveAnnotated()}
    >
      {bar.annotated}
    </HintedButton>
  );
}

interface HintedButtonProps {
  readonly appearance: 'primary' | 'secondary';
  readonly icon: ReactElement;
  readonly disabled: boolean;
  /** What it does, or why it cannot. */
  readonly hint: string;
  readonly onClick: () => void;
  readonly children: string;
}

function HintedButton({ disabled, hint, children, ...button }: HintedButtonProps) {
  const id = useId();
  return (
    <>
      <Button size="small" disabledFocusable={disabled} aria-describedby={id} title={hint} {...button}>
        {children}
      </Button>
      <span id={id} hidden>
        {hint}
      </span>
    </>
  );
}

interface FileChooserProps {
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

function FileChooser({ chooser, onFile }: FileChooserProps) {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    // The same file can be chosen again after it was changed elsewhere.
    target.value = '';
    if (file) onFile(file);
  };
  return (
    <input ref={chooser} type="file" hidden accept=".xlsx,.xlsm,.xltx,.xltm,.xls,.et" onChange={choose} />
  );
}
