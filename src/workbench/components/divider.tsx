import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '../context';

export const PANE_WIDTH = { least: 320, usual: 360, most: 480 } as const;
const STEP = 16;

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: '5px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: 'none', backgroundColor: tokens.colorStrokeFocus2 },
  },
});

interface DividerProps {
  /** Width of the pane to its right, in pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Between sheet and pane: dragged, or moved with the arrow keys. */
export function Divider({ width, onWidth }: DividerProps) {
  const styles = useStyles();
  const text = useText();
  const set = (wanted: number): void => {
    onWidth(Math.max(PANE_WIDTH.least, Math.min(PANE_WIDTH.most, Math.round(wanted))));
  };
  const drag = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') set(width + STEP);
    if (key === 'ArrowRight') set(width - STEP);
    if (key === 'Home') set(PANE_WIDTH.most);
    if (key === 'End') set(PANE_WIDTH.least);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text.divider}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      className={styles.root}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        set(PANE_WIDTH.usual);
      }}
    />
  );
}
