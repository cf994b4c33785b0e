import { Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { type Address, formatAddress, parseAddress } from '../../core/grid/address';
import { cellAt, isProtectedCell } from '../../core/grid/workbook';
import type { Book } from '../book';
import { useBookState, useText } from '../context';
import { editText } from '../grid/typed';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    width: '84px',
    flexShrink: 0,
    '& input': { textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    '& textarea': { minHeight: '24px', height: '24px', maxHeight: '120px', padding: '2px 6px' },
    '& textarea:focus': { height: '76px' },
  },
  state: {
    flexShrink: 0,
    alignSelf: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Where the selected cell is, and all that it holds. */
export function ContentBar({ book }: { readonly book: Book }) {
  const styles = useStyles();
  const text = useText().sheet;
  const { sheet, selected, view } = useBookState(book);
  const cell = cellAt(sheet, selected.row, selected.column);
  const isStale = view.stale.some(
    ({ sheet: name, row, column }) =>
      name === sheet.name && row === selected.row && column === selected.column,
  );
  const place = `${sheet.name}!${formatAddress(selected)}`;
  const content = editText(cell);
  return (
    <div className={styles.root}>
      <NameBox key={`name ${place}`} book={book} selected={selected} />
      <ContentLine key={`${place} ${content}`} book={book} selected={selected} content={content} />
      {isProtectedCell(sheet, selected) && <span className={styles.state}>{text.locked}</span>}
      {isStale && (
        <span className={styles.state} title={text.staleHint}>
          {text.stale}
        </span>
      )}
    </div>
  );
}

interface BoxProps {
  readonly book: Book;
  readonly selected: Address;
}

function NameBox({ book, selected }: BoxProps) {
  const styles = useStyles();
  const text = useText().sheet;
  const [typed, setTyped] = useState(formatAddress(selected));
  const target = parseAddress(typed.trim());
  const go = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped(formatAddress(selected));
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !target) return;
    book.select({ sheet: book.getState().sheet.name, ...target });
  };
  return (
    <Input
      className={styles.name}
      size="small"
      aria-label={text.nameBox}
      value={typed}
      aria-invalid={!target}
      {...(!target && { title: text.noSuchCell(typed) })}
      onChange={(_, { value }) => {
        setTyped(value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onKeyDown={go}
    />
  );
}

function ContentLine({ book, selected, content }: BoxProps & { readonly content: string }) {
  const styles = useStyles();
  const text = useText().sheet;
  const [typed, setTyped] = useState(content);
  const commit = (): void => {
    if (typed !== content) book.enter(selected, typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Escape') setTyped(content);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit();
  };
  return (
    <Textarea
      className={styles.content}
      size="small"
      resize="none"
      aria-label={text.contentLine}
      value={typed}
      readOnly={book.isLocked(selected)}
      onChange={(_, { value }) => {
        setTyped(value);
      }}
      onKeyDown={onKeyDown}
      onBlur={commit}
    />
  );
}
