import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Sheet, usedRange } from '../../core/grid/workbook';
import type { Book } from '../book';
import { useBookState, useText } from '../context';
import { MAX_DRAWN_COLUMNS } from '../grid/layout';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'stretch',
    height: '28px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  tabs: { display: 'flex', minWidth: '120px', overflowX: 'auto', scrollbarWidth: 'thin' },
  tab: {
    flexShrink: 0,
    maxWidth: '220px',
    padding: '0 14px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: 'flex',
    gap: '12px',
    marginInlineStart: 'auto',
    paddingInline: '12px',
    alignItems: 'center',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
  },
  end: {
    display: 'flex',
    flexShrink: 0,
    paddingInlineEnd: '12px',
    color: tokens.colorNeutralForeground3,
  },
});

interface SheetTabsProps {
  readonly book: Book;
  /** Stands at the end of the line. */
  readonly children: ReactNode;
}

/** The sheets of the workbook, and what of the shown one is out of sight. */
export function SheetTabs({ book, children }: SheetTabsProps) {
  const styles = useStyles();
  const text = useText().sheet;
  const { sheet, view } = useBookState(book);
  const list = useRef<HTMLDivElement>(null);
  const { sheets } = view.workbook;
  // A hidden sheet gets a tab while a finding on it is looked at.
  const tabs = sheets.filter(({ name, visibility }) => visibility === 'visible' || name === sheet.name);

  const facts = useMemo(
    () => factsOf(sheet, sheets.length - tabs.length, text),
    [sheet, sheets.length, tabs.length, text],
  );

  useEffect(() => {
    const shown = list.current?.querySelector('[aria-selected="true"]');
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet.name]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex(({ name }) => name === sheet.name);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    book.showSheet(next.name);
    list.current?.querySelectorAll('button')[tabs.indexOf(next)]?.focus();
  };

  return (
    <div className={styles.root}>
      <div ref={list} role="tablist" aria-label={text.tabs} className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map(({ name }) => (
          <button
            key={name}
            type="button"
            role="tab"
            title={name}
            aria-selected={name === sheet.name}
            tabIndex={name === sheet.name ? 0 : -1}
            className={mergeClasses(styles.tab, name === sheet.name && styles.shown)}
            onClick={() => {
              book.showSheet(name);
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      <div className={styles.end}>{children}</div>
    </div>
  );
}

function factsOf(
  sheet: Sheet,
  hiddenSheets: number,
  text: ReturnType<typeof useText>['sheet'],
): readonly string[] {
  const { protected: isProtected, hiddenRows, hiddenColumns } = sheet;
  const facts: string[] = [];
  if (isProtected) facts.push(text.protected);
  if (hiddenRows.size + hiddenColumns.size > 0) facts.push(text.hidden(hiddenRows.size, hiddenColumns.size));
  if (hiddenSheets > 0) facts.push(text.hiddenSheets(hiddenSheets));
  if ((usedRange(sheet)?.right ?? 0) >= MAX_DRAWN_COLUMNS) facts.push(text.tooWide(MAX_DRAWN_COLUMNS));
  return facts;
}
