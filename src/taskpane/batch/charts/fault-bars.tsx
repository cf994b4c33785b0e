import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Matrix, RuleColumn } from '../../../batch/matrix';
import { wordingOf } from '../../../locales/wording';
import { SeverityIcon } from '../../components/icons';
import { useBatch, useBatchState, useLocale, useText } from '../context';
import { Panel } from './panel';

const MOST_BARS = 7;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(90px, 1.4fr) minmax(40px, 1fr) 5.5em',
    alignItems: 'center',
    columnGap: '6px',
    width: 'calc(100% + 8px)',
    margin: '0 -4px',
    padding: '1px 4px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figures: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { display: 'block', width: '100%', height: '10px', forcedColorAdjust: 'none' },
  track: { fill: tokens.colorNeutralStroke3, '@media (forced-colors: active)': { fill: 'Canvas' } },
  error: {
    fill: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  warning: {
    fill: tokens.colorStatusWarningBackground3,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  info: { fill: tokens.colorNeutralStroke1, '@media (forced-colors: active)': { fill: 'GrayText' } },
});

/** The rules that found something in most files; each filters the files. */
export const FaultBars = memo(function FaultBars({ matrix }: { readonly matrix: Matrix }) {
  const styles = useStyles();
  const { charts } = useText();
  const { columns, totals } = matrix;
  const findings = totals.counts.error + totals.counts.warning + totals.counts.info;
  return (
    <Panel
      heading={charts.faults}
      summary={columns.length === 0 ? charts.noFaults : charts.faultsSummary(findings, columns.length)}
    >
      <ol className={styles.list}>
        {columns.slice(0, MOST_BARS).map((column) => (
          <li key={column.rule}>
            <Bar column={column} most={columns[0]?.files ?? 1} />
          </li>
        ))}
      </ol>
    </Panel>
  );
});

function Bar({ column, most }: { readonly column: RuleColumn; readonly most: number }) {
  const styles = useStyles();
  const batch = useBatch();
  const locale = useLocale();
  const { filter } = useBatchState();
  const { charts } = useText();
  const { rule, worst, files, findings } = column;
  const { title } = wordingOf(locale, rule);
  const pressed = filter.rules?.includes(rule) === true;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, pressed && styles.pressed)}
      aria-pressed={pressed}
      aria-label={charts.fault(rule, title, files, findings)}
      title={charts.fault(rule, title, files, findings)}
      onClick={() => {
        batch.setFilter({ rules: pressed ? undefined : [rule] });
      }}
    >
      <SeverityIcon severity={worst} />
      <span className={styles.name}>
        {rule} {title}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="10" />
        <rect className={styles[worst]} width={(100 * files) / most} height="10" />
      </svg>
      <span className={styles.figures}>{charts.files(files)}</span>
    </button>
  );
}
