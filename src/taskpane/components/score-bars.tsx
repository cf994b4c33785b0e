import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { FormReport } from '../../core/check/report';
import type { ScorePart } from '../../core/score';
import { type Big, ZERO, formatDecimal, formatFixed } from '../../core/text/decimal';
import { useSession, useSessionState, useText } from '../context';
import { formIn } from '../session/reports';
import type { PartKey } from '../session/parts';
import { ScoreAccount } from './score-account';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: { padding: '0 12px 8px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 12px', marginBottom: '4px' },
  total: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  toggle: { marginInlineStart: 'auto', fontSize: tokens.fontSizeBase200 },
  difference: { fontWeight: tokens.fontWeightSemibold },
  row: {
    display: 'grid',
    gridTemplateColumns: '5em minmax(40px, 1fr) minmax(8.5em, max-content)',
    alignItems: 'center',
    columnGap: '8px',
    width: 'calc(100% + 8px)',
    margin: '0 -4px',
    padding: '1px 4px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figures: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
  bar: { display: 'block', width: '100%', height: '8px', forcedColorAdjust: 'none' },
  track: {
    fill: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  right: { fill: tokens.colorBrandBackground, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  over: {
    fill: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

interface Bar {
  readonly part: PartKey;
  readonly score: ScorePart;
}

/** The score claimed against the score recomputed, as a whole and for each part; a part filters the list. */
export function ScoreBars() {
  const styles = useStyles();
  const session = useSession();
  const { checked, scope, scoreOpen } = useSessionState();
  const { score } = useText();
  const id = useId();
  const report = checked ? formIn(checked.report, scope) : undefined;
  if (!report?.form.complete) return null;
  return (
    <section className={styles.root} aria-label={score.heading}>
      <div className={styles.head}>
        <Total report={report} />
        <TextButton
          className={styles.toggle}
          aria-expanded={scoreOpen}
          aria-controls={scoreOpen ? id : undefined}
          onClick={() => {
            session.toggleScore();
          }}
        >
          {score.account}
        </TextButton>
      </div>
      {barsOf(report).map((bar) => (
        <PartBar key={bar.part} {...bar} />
      ))}
      {scoreOpen && <ScoreAccount id={id} />}
    </section>
  );
}

function Total({ report: { score } }: { readonly report: FormReport }) {
  const styles = useStyles();
  const text = useText().score;
  const { claimed, recomputed } = score;
  if (claimed && recomputed?.eq(claimed)) {
    return <p className={styles.total}>{text.agreed(formatFixed(claimed))}</p>;
  }
  const difference = claimed && recomputed?.minus(claimed);
  return (
    <p className={styles.total}>
      {text.total(
        claimed ? formatFixed(claimed) : text.none,
        recomputed ? formatFixed(recomputed) : text.unknown,
      )}
      {difference && (
        <span className={styles.difference}>
          {' '}
          {difference.gt(ZERO) ? '+' : '−'}
          {formatFixed(difference.abs())}
        </span>
      )}
    </p>
  );
}

function PartBar({ part, score }: Bar) {
  const styles = useStyles();
  const session = useSession();
  const { filter } = useSessionState();
  const text = useText();
  const name = score.section ?? text.score.budget;
  const full = score.points ?? score.weight;
  const [claimed, recomputed] = [formatDecimal(score.claimed), formatDecimal(score.recomputed)];
  const pressed = filter.part === part;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, pressed && styles.pressed)}
      aria-pressed={pressed}
      aria-label={text.score.bar(name, claimed, recomputed, formatDecimal(full))}
      title={text.score.filterHint}
      onClick={() => {
        session.setFilter({ part: pressed ? null : part });
      }}
    >
      <span className={styles.name}>{name}</span>
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="8" />
        <rect className={styles.over} width={percent(score.claimed, full)} height="8" />
        <rect className={styles.right} width={percent(score.recomputed, full)} height="8" />
      </svg>
      <span className={styles.figures}>
        {claimed === recomputed ? recomputed : `${claimed} → ${recomputed}`}/{formatDecimal(full)}
      </span>
    </button>
  );
}

/** The funds block is the part of that name; the others are the sections in their order. */
function barsOf({ score }: FormReport): readonly Bar[] {
  const sections = score.parts.filter(({ section }) => section !== null);
  return score.parts.map((part) => ({
    part: part.section === null ? 'funds' : `section:${sections.indexOf(part)}`,
    score: part,
  }));
}

function percent(value: Big, full: Big): number {
  if (!full.gt(ZERO) || value.lt(ZERO)) return 0;
  return Math.min(100, value.div(full).times(100).toNumber());
}
