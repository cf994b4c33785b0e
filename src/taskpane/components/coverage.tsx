import { makeStyles, tokens } from '@fluentui/react-components';
import type { FormReport } from '../../core/check/report';
import { reasonOf, wordingOf } from '../../locales/wording';
import { useSession, useSessionState, useText } from '../context';
import { packOrigin, packTitle } from '../pack-names';
import { formName } from '../session/reports';

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
  readonly reports: readonly FormReport[];
}

/** What each form was checked with, and every rule that was not, with the reason. */
export function Coverage({ id, reports }: CoverageProps) {
  const styles = useStyles();
  const { status } = useText();
  return (
    <section id={id} className={styles.root} aria-label={status.coverage} tabIndex={0}>
      {reports.map((report) => (
        <FormCoverage key={report.form.id} report={report} named={reports.length > 1} />
      ))}
    </section>
  );
}

interface FormCoverageProps {
  readonly report: FormReport;
  /** One of several. */
  readonly named: boolean;
}

function FormCoverage({ report, named }: FormCoverageProps) {
  const styles = useStyles();
  const { locale } = useSession();
  const { pack } = useSessionState();
  const text = useText();
  const { status } = text;
  const { form, results, deactivated } = report;
  const nameOf = (rule: string) => `${rule} ${wordingOf(locale, rule).title}`;
  const unchecked = results.flatMap(({ rule, reason }) =>
    reason ? [status.reason(nameOf(rule), reasonOf(locale, reason))] : [],
  );
  const off = deactivated.map(({ rule, reason }) => status.reason(nameOf(rule), reason));
  const notApplicable = results.filter(({ state }) => state === 'not-applicable').length;
  return (
    <>
      {named && <h2 className={styles.form}>{formName(form)}</h2>}
      <p className={styles.line}>
        {status.pack(packTitle(report.pack, pack), report.pack, packOrigin(report, pack, text))}
      </p>
      <Reasons label={status.unchecked} reasons={unchecked} />
      <Reasons label={status.deactivated} reasons={off} />
      {unchecked.length + off.length === 0 && <p className={styles.line}>{status.complete}</p>}
      {notApplicable > 0 && <p className={styles.line}>{status.notApplicable(notApplicable)}</p>}
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
