import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ScorePair } from '../../../batch/matrix';
import { useText } from '../context';
import { type Scale, placeOn, scaleFor } from './scale';

/** Units of the drawing. */
const WIDTH = 460;
const HEIGHT = 170;
const EDGE = { top: 8, right: 12, bottom: 32, left: 40 } as const;
const RADIUS = 3;
/** Keeps marks at the ends of the scale off the frame. */
const MARGIN = 6;

const useStyles = makeStyles({
  root: { display: 'block', width: '100%', maxHeight: '190px', forcedColorAdjust: 'none' },
  frame: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke3,
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  diagonal: {
    stroke: tokens.colorNeutralStroke1,
    strokeDasharray: '4 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '10px',
    fontFamily: tokens.fontFamilyBase,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  agreed: {
    fill: tokens.colorStatusSuccessForeground1,
    fillOpacity: 0.7,
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText' },
  },
  differs: {
    fill: tokens.colorStatusDangerForeground1,
    fillOpacity: 0.75,
    '@media (forced-colors: active)': { fill: 'Highlight', fillOpacity: 1 },
  },
});

/** A point for each form: round on the diagonal, where both scores agree, angular off it. */
export function ScorePlot({ pairs }: { readonly pairs: readonly ScorePair[] }) {
  const styles = useStyles();
  const { charts } = useText();
  const scale = useMemo(() => scaleFor(pairs), [pairs]);
  const marks = useMemo(() => marksOf(pairs, scale), [pairs, scale]);
  const [right, bottom] = [WIDTH - EDGE.right, HEIGHT - EDGE.bottom];
  return (
    <svg
      className={styles.root}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={charts.plot}
    >
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={EDGE.left} x2={right} y1={y(scale, tick)} y2={y(scale, tick)} />
          <line className={styles.grid} x1={x(scale, tick)} x2={x(scale, tick)} y1={EDGE.top} y2={bottom} />
          <text className={styles.text} x={EDGE.left - 5} y={y(scale, tick) + 3} textAnchor="end">
            {tick}
          </text>
          <text className={styles.text} x={x(scale, tick)} y={bottom + 12} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <line
        className={styles.diagonal}
        x1={x(scale, scale.from)}
        y1={y(scale, scale.from)}
        x2={x(scale, scale.to)}
        y2={y(scale, scale.to)}
      />
      <path className={styles.agreed} d={marks.agreed} />
      <path className={styles.differs} d={marks.differs} />
      <rect
        className={styles.frame}
        x={EDGE.left}
        y={EDGE.top}
        width={right - EDGE.left}
        height={bottom - EDGE.top}
      />
      <text className={styles.text} x={right} y={HEIGHT - 5} textAnchor="end">
        {charts.claimed} →
      </text>
      <text className={styles.text} x={-EDGE.top} y={10} textAnchor="end" transform="rotate(-90)">
        {charts.recomputed} →
      </text>
      <Legend />
    </svg>
  );
}

function Legend() {
  const styles = useStyles();
  const { legend } = useText().charts;
  const line = HEIGHT - 8;
  return (
    <g>
      <path className={styles.agreed} d={circle(EDGE.left + 4, line)} />
      <text className={styles.text} x={EDGE.left + 11} y={line + 3}>
        {legend.agreed}
      </text>
      <path className={styles.differs} d={diamond(EDGE.left + 52, line)} />
      <text className={styles.text} x={EDGE.left + 59} y={line + 3}>
        {legend.differs}
      </text>
    </g>
  );
}

function x(scale: Scale, score: number): number {
  return EDGE.left + MARGIN + placeOn(scale, score) * (WIDTH - EDGE.left - EDGE.right - 2 * MARGIN);
}

function y(scale: Scale, score: number): number {
  const room = HEIGHT - EDGE.top - EDGE.bottom - 2 * MARGIN;
  return HEIGHT - EDGE.bottom - MARGIN - placeOn(scale, score) * room;
}

/** Two paths, however many points; those that fall on the same spot are drawn once. */
function marksOf(pairs: readonly ScorePair[], scale: Scale): Readonly<Record<'agreed' | 'differs', string>> {
  const marks = { agreed: new Set<string>(), differs: new Set<string>() };
  for (const { claimed, recomputed } of pairs) {
    const [across, up] = [Math.round(x(scale, claimed)), Math.round(y(scale, recomputed))];
    if (claimed === recomputed) marks.agreed.add(circle(across, up));
    else marks.differs.add(diamond(across, up));
  }
  return { agreed: [...marks.agreed].join(''), differs: [...marks.differs].join('') };
}

function circle(across: number, up: number): string {
  const turn = `a${RADIUS} ${RADIUS} 0 1 0`;
  return `M${across - RADIUS} ${up}${turn} ${2 * RADIUS} 0${turn} ${-2 * RADIUS} 0Z`;
}

function diamond(across: number, up: number): string {
  const half = RADIUS + 1;
  return `M${across} ${up - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
}
