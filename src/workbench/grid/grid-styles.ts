import { makeStyles, tokens } from '@fluentui/react-components';
import { GRIDLINE } from './look';

const HEADER = {
  position: 'sticky',
  padding: '0 4px',
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground3,
  fontSize: '12px',
  fontWeight: 400,
  textAlign: 'center',
  borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  boxSizing: 'border-box',
  userSelect: 'none',
} as const;

export const ROW_HEADER_WIDTH = 44;
export const COLUMN_HEADER_HEIGHT = 22;

/** Griffel takes no shorthand for the colour of all sides. */
function borderColors(color: string) {
  return {
    borderTopColor: color,
    borderRightColor: color,
    borderBottomColor: color,
    borderLeftColor: color,
  };
}

export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    // What lies around the paper.
    backgroundColor: tokens.colorNeutralBackground4,
    overscrollBehavior: 'contain',
  },
  paper: { position: 'relative', width: 'max-content', isolation: 'isolate', colorScheme: 'light' },
  table: { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', cursor: 'cell' },
  corner: { ...HEADER, top: 0, left: 0, zIndex: 4 },
  columnHeader: { ...HEADER, top: 0, zIndex: 3 },
  rowHeader: { ...HEADER, left: 0, zIndex: 2, fontVariantNumeric: 'tabular-nums' },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: 600,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  hiddenRows: { borderTop: `3px double ${tokens.colorNeutralStrokeAccessible}` },
  hiddenColumns: { borderLeft: `3px double ${tokens.colorNeutralStrokeAccessible}` },
  cell: { position: 'relative', boxSizing: 'border-box', padding: '0 3px' },
  content: { overflow: 'hidden', lineHeight: 1.25, overflowWrap: 'anywhere' },
  /** A text runs on over empty cells beside it, as on a sheet. */
  running: { overflow: 'visible' },
  number: { textOverflow: 'ellipsis' },
  stale: { fontStyle: 'italic', opacity: 0.75 },
  sign: {
    position: 'absolute',
    inset: 0,
    pointerEvents: 'none',
    '::after': {
      position: 'absolute',
      top: '-1px',
      right: '-1px',
      width: '13px',
      height: '13px',
      fontFamily: tokens.fontFamilyBase,
      fontSize: '10px',
      fontWeight: 700,
      lineHeight: '13px',
      textAlign: 'center',
      color: '#ffffff',
    },
  },
  /** Out of the way of figures that stand to the right. */
  signLeft: { '::after': { right: 'auto', left: '-1px' } },
  error: {
    border: '2px solid #c50f1f',
    '::after': { content: '"✕"', backgroundColor: '#c50f1f' },
    '@media (forced-colors: active)': { ...borderColors('CanvasText') },
  },
  warning: {
    border: '2px dashed #bc4b09',
    '::after': { content: '"!"', backgroundColor: '#bc4b09' },
    '@media (forced-colors: active)': { ...borderColors('CanvasText') },
  },
  info: {
    border: '2px dotted #0f6cbd',
    '::after': { content: '"i"', backgroundColor: '#0f6cbd' },
    '@media (forced-colors: active)': { ...borderColors('CanvasText') },
  },
  spacer: { padding: 0, border: 'none', backgroundColor: GRIDLINE },
  selection: {
    position: 'absolute',
    zIndex: 1,
    boxSizing: 'border-box',
    border: `2px solid #0f6cbd`,
    boxShadow: '0 0 0 1px #ffffff',
    pointerEvents: 'none',
    '@media (forced-colors: active)': { ...borderColors('Highlight') },
  },
  ring: { position: 'absolute', inset: 0, pointerEvents: 'none' },
  pointed: {
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: {
        '0%': { boxShadow: '0 0 0 12px rgba(15, 108, 189, 0.45)' },
        '100%': { boxShadow: '0 0 0 1px #ffffff' },
      },
      animationDuration: '700ms',
      animationTimingFunction: 'ease-out',
    },
  },
  editor: {
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    margin: 0,
    padding: '0 1px',
    border: 'none',
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    opacity: 0,
    lineHeight: 1.25,
  },
  editing: {
    zIndex: 2,
    pointerEvents: 'auto',
    '& textarea': { opacity: 1, backgroundColor: '#ffffff', color: '#000000' },
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
