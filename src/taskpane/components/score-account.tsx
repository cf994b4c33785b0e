import { makeStyles, tokens } from '@fluentui/react-components';
import { refName } from '../../core/grid/address';
import type { Finding } from '../../core/finding';
import { type Big, ZERO, formatDecimal } from '../../core/text/decimal';
import { wordingOf } from '../../locales/wording';
import { useSession, useSessionState, useText } from '../context';
import { formIn } from '../session/reports';
import type { ClaimedTotal, ScoreCause, ScoreLine } from '../session/score-account';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: { margin: '4px 0 0', padding: '6px 8px', backgroundColor: tokens.colorNeutralBackground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { margin: '2px 0', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  causes: { margin: '0 0 4px', paddingInlineStart: '18px', fontSize: tokens.fontSizeBase200 },
  difference: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  finding: { display: 'block', fontSize: tokens.fontSizeBase200 },
});

/** Where the recomputed score differs from the claimed one, with the findings that say why. */
export function ScoreAccount({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { scoreAccount, checked, scope } = useSessionState();
  const { score } = useText();
  if (!scoreAccount) return null;
  const { lines, total, obstacles } = scoreAccount;
  const report = checked ? formIn(checked.report, scope) : undefined;
  const unknown = report?.score.recomputed === null;
  return (
    <section id={id} className={styles.root} aria-label={score.account}>
      {unknown && (
        <p className={styles.line}>
          {obstacles.length > 0 ? score.obstacles : score.unreadable}
          <Findings findings={obstacles} />
        </p>
      )}
      <ul className={styles.list}>
        {lines.map((line) => (
          <Line key={line.part} line={line} />
        ))}
        {total && <Total total={total} />}
      </ul>
    </section>
  );
}

function Line({ line }: { readonly line: ScoreLine }) {
  const styles = useStyles();
  const { score } = useText();
  const { claimed, recomputed, causes, rest } = line;
  const name = line.section ?? score.budget;
  const [before, after] = [formatDecimal(claimed), formatDecimal(recomputed)];
  if (claimed.eq(recomputed) && causes.length === 0) {
    return <li className={styles.line}>{score.lineAgreed(name, before)}</li>;
  }
  return (
    <li className={styles.line}>
      {score.line(name, before, after)} <Difference value={recomputed.minus(claimed)} />
      <ul className={styles.causes}>
        {causes.map((cause) => (
          <Cause key={`${String(cause.at.row)},${String(cause.at.column)}`} cause={cause} />
        ))}
        {!rest.eq(ZERO) && <li>{score.rest(signed(rest))}</li>}
      </ul>
    </li>
  );
}

function Total({ total: { claimed, scores, findings } }: { readonly total: ClaimedTotal }) {
  const styles = useStyles();
  const { score } = useText();
  return (
    <li className={styles.line}>
      {score.sum(formatDecimal(claimed), formatDecimal(scores))}
      <Findings findings={findings} />
    </li>
  );
}

function Cause({ cause: { at, claimed, recomputed, findings } }: { readonly cause: ScoreCause }) {
  const session = useSession();
  const text = useText();
  const name = refName(at, at.sheet);
  return (
    <li>
      <TextButton aria-label={text.findings.goTo(name)} onClick={() => void session.locate(at)}>
        {name}
      </TextButton>{' '}
      {formatDecimal(claimed)} → {formatDecimal(recomputed)} <Difference value={recomputed.minus(claimed)} />
      <Findings findings={findings} />
    </li>
  );
}

/** Each leads to the finding in the list. */
function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const session = useSession();
  const { score } = useText();
  return findings.map((finding, index) => (
    <TextButton key={index} className={styles.finding} onClick={() => void session.reveal(finding)}>
      {score.reveal(finding.rule, wordingOf(session.locale, finding.rule).title)}
    </TextButton>
  ));
}

function Difference({ value }: { readonly value: Big }) {
  const styles = useStyles();
  return <span className={styles.difference}>{signed(value)}</span>;
}

function signed(value: Big): string {
  if (value.eq(ZERO)) return '0';
  return `${value.gt(ZERO) ? '+' : '−'}${formatDecimal(value.abs())}`;
}
