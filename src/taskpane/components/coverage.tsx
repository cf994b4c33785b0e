import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckReport } from '../../core/check/report';
import { reasonOf, wordingOf } from '../../locales/wording';
import { useSession, useSessionState, useText } from '../context';
import { packOrigin, packTitle } from '../pack-names';
import { type PartReport, partName, subjectOf } from '../session/reports';

const useStyles = makeStyles({
  root: {
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  form: { margin: '6px 0 2px', fontSize: tokens.fontSizeBase200 },
  line: { margin: '2px 0' },
  heading: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '16px' },
});

interface CoverageProps {
  readonly id: string;
  readonly report: CheckReport;
  readonly parts: readonly PartReport[];
}

/** What each form or table was checked with, and every rule that was not, with the reason. */
export function Coverage({ id, report, parts }: CoverageProps) {
  const styles = useStyles();
  const { locale } = useSession();
  const { pack } = useSessionState();
  const text = useText();
  const { status } = text;
  const packLine = (part: PartReport) =>
    status.pack(packTitle(part.pack, pack), part.pack, packOrigin(part, pack, text));
  // What is the same for all is said once.
  const [packOfAll, ...others] = new Set(parts.map(packLine));
  const isShared = others.length === 0;
  return (
    <section id={id} className={styles.root} aria-label={status.coverage} tabIndex={0}>
      {isShared && <p className={styles.line}>{packOfAll}</p>}
      {parts.map((part) => (
        <PartCoverage
          key={subjectOf(part).id}
          part={part}
          name={parts.length > 1 ? partName(part, report, locale) : null}
          packLine={isShared ? null : packLine(part)}
        />
      ))}
    </section>
  );
}

interface PartCoverageProps {
  readonly part: PartReport;
  /** Null where it is the only one. */
  readonly name: string | null;
  /** Null where it is said already. */
  readonly packLine: string | null;
}

function PartCoverage({ part, name, packLine }: PartCoverageProps) {
  const styles = useStyles();
  const { locale } = useSession();
  const { status, sentenceGap } = useText();
  const { results, deactivated } = part;
  const nameOf = (rule: string) => `${rule} ${wordingOf(locale, rule).title}`;
  const unchecked = results.flatMap(({ rule, reason }) =>
    reason ? [status.reason(nameOf(rule), reasonOf(locale, reason))] : [],
  );
  const off = deactivated.map(({ rule, reason }) => status.reason(nameOf(rule), reason));
  const notApplicable = results.filter(({ state }) => state === 'not-applicable').length;
  return (
    <>
      {name !== null && <h2 className={styles.form}>{name}</h2>}
      {packLine !== null && <p className={styles.line}>{packLine}</p>}
      <Reasons label={status.unchecked} reasons={unchecked} />
      <Reasons label={status.deactivated} reasons={off} />
      <p className={styles.line}>
        {unchecked.length + off.length === 0 && status.complete + sentenceGap}
        {notApplicable > 0 && status.notApplicable(notApplicable)}
      </p>
    </>
  );
}

interface ReasonsProps {
  readonly label: string;
  readonly reasons: readonly string[];
}

function Reasons({ label, reasons }: ReasonsProps) {
  const styles = useStyles();
  const { status } = useText();
  if (reasons.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{status.count(label, reasons.length)}</h3>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}
