import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { CellRef } from '../../core/grid/address';
import { useText } from '../context';
import { ROW_ACTIONS, type RowAction, type RowReasons } from '../row-actions';

const useStyles = makeStyles({
  menu: {
    position: 'fixed',
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    maxWidth: 'min(280px, 100vw - 8px)',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    minHeight: '36px',
    padding: '4px 12px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  disabled: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: 'default',
    ':hover': { backgroundColor: 'transparent' },
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A menu that is open. */
export interface RowMenuAt {
  /** The cell whose row is spoken of. */
  readonly at: CellRef;
  /** Where its corner is wanted, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly reasons: RowReasons;
}

interface RowMenuProps {
  readonly menu: RowMenuAt;
  readonly onChoose: (action: RowAction) => void;
  /** @param byKey the focus has to be put somewhere */
  readonly onClose: (byKey: boolean) => void;
}

/** What can be done with a row. Two entries need no menu of the library's. */
export function RowMenu({ menu, onChoose, onClose }: RowMenuProps) {
  const styles = useStyles();
  const text = useText().sheet.rowMenu;
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    place(root.current, menu);
    entriesOf(root.current)[0]?.focus();
  }, [menu]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const entries = entriesOf(root.current);
    const now = entries.findIndex((entry) => entry === document.activeElement);
    const next = nextEntry(event.key, now, entries.length);
    if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else if (next === null) return;
    else entries[next]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) onClose(false);
  };

  return (
    <div
      ref={root}
      role="menu"
      aria-label={text.label(menu.at.row + 1)}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {ROW_ACTIONS.map((action) => {
        const reason = menu.reasons[action];
        const hint = reason ?? (action === 'remove' ? text.removeHint : null);
        return (
          <button
            key={action}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={reason !== null}
            aria-labelledby={`${id}-${action}`}
            {...(hint !== null && { 'aria-describedby': `${id}-${action}-hint` })}
            className={mergeClasses(styles.entry, reason !== null && styles.disabled)}
            onClick={() => {
              if (reason === null) onChoose(action);
            }}
          >
            <span id={`${id}-${action}`}>{text[action]}</span>
            {hint !== null && (
              <span id={`${id}-${action}-hint`} className={styles.hint}>
                {hint}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function entriesOf(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** The entry that a key goes to; null for keys that go nowhere. */
function nextEntry(key: string, now: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (now + 1) % count;
    case 'ArrowUp':
      return (now + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Puts the menu where it is wanted, as far as the window has room. */
function place(element: HTMLElement | null, { x, y }: RowMenuAt): void {
  if (!element) return;
  const { width, height } = element.getBoundingClientRect();
  Object.assign(element.style, {
    left: `${String(Math.max(4, Math.min(x, window.innerWidth - width - 4)))}px`,
    top: `${String(Math.max(4, Math.min(y, window.innerHeight - height - 4)))}px`,
  });
}
