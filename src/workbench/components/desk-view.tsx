import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PageTab } from '../../taskpane/components/page-tabs';
import { Pane } from '../../taskpane/pane';
import type { Book } from '../book';
import { keep, readKept } from '../../taskpane/browser-storage';
import { useBookState, useLocale, useText } from '../context';
import type { Zoom } from '../grid/scaled';
import { SheetGrid } from '../grid/sheet-grid';
import { ContentBar } from './content-bar';
import { Divider, PANE_WIDTH } from './divider';
import { SheetTabs } from './sheet-tabs';
import { ZoomChoice } from './zoom-choice';

const NARROW = '@media (max-width: 899px)';
const WIDTH_KEY = 'formlint/pane-width';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  sides: { flexGrow: 1, minHeight: 0, display: 'flex' },
  side: { flexGrow: 1, minWidth: 0, display: 'flex' },
  sheet: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  divider: { display: 'flex', [NARROW]: { display: 'none' } },
  pane: {
    flexShrink: 0,
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { flexGrow: 1, flexBasis: '100%' },
  },
  // Both stay drawn: the one that is not shown keeps its place and its state.
  away: { [NARROW]: { display: 'none' } },
  switch: {
    display: 'none',
    [NARROW]: { display: 'flex' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  choice: {
    flexGrow: 1,
    height: '44px',
    border: 'none',
    borderTop: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    borderTop: `3px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Side = 'sheet' | 'pane';
const SIDES: readonly Side[] = ['sheet', 'pane'];

interface DeskViewProps {
  readonly book: Book;
  readonly tab: PageTab;
  readonly onTab: (tab: PageTab) => void;
}

/** The open workbook: the sheet, and the pane beside it or, where there is no room, instead of it. */
export function DeskView({ book, tab, onTab }: DeskViewProps) {
  const styles = useStyles();
  const { views } = useText();
  const { tabs } = useLocale().interface.batch;
  const [width, setWidth] = useState(keptWidth);
  const [side, show] = useSide(book);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const resize = (wanted: number): void => {
    setWidth(wanted);
    keep(WIDTH_KEY, String(wanted));
  };
  return (
    <div className={styles.root}>
      <div className={styles.sides}>
        <section
          aria-label={views.sheet}
          className={mergeClasses(styles.side, side !== 'sheet' && styles.away)}
        >
          <div className={styles.sheet}>
            <ContentBar book={book} />
            <SheetGrid book={book} zoom={zoom} />
            <SheetTabs book={book}>
              <ZoomChoice zoom={zoom} onZoom={setZoom} />
            </SheetTabs>
          </div>
          <div className={styles.divider}>
            <Divider width={width} onWidth={resize} />
          </div>
        </section>
        <div className={mergeClasses(styles.pane, side !== 'pane' && styles.away)} style={{ width }}>
          <Pane session={book.session} shown={tab} onTab={onTab} />
        </div>
      </div>
      <div className={styles.switch} role="group" aria-label={views.label}>
        {SIDES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={side === each}
            className={mergeClasses(styles.choice, side === each && styles.chosen)}
            onClick={() => {
              show(each);
            }}
          >
            {each === 'pane' && tab !== 'check' ? tabs[tab] : views[each]}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Which side is shown where there is room for one: the sheet as soon as the pane points at a cell. */
function useSide(book: Book): [Side, (side: Side) => void] {
  const { pointed } = useBookState(book);
  const [chosen, setChosen] = useState<{ side: Side; pointed: number }>({ side: 'pane', pointed });
  const side = pointed > chosen.pointed ? 'sheet' : chosen.side;
  return [
    side,
    (wanted) => {
      setChosen({ side: wanted, pointed });
    },
  ];
}

function keptWidth(): number {
  const width = Number(readKept(WIDTH_KEY));
  return width >= PANE_WIDTH.least && width <= PANE_WIDTH.most ? width : PANE_WIDTH.usual;
}
