import { makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { useId, useState } from 'react';
import type { FormReport, RuleResult } from '../../core/check';
import { reasonOf, wordingOf } from '../../locales/wording';
import { useSession, useSessionState, useText } from '../context';
import { formName, reportsIn } from '../session/reports';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px', padding: '5px 12px' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    padding: '0 2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pack: { marginInlineStart: 'auto' },
  reasons: {
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { margin: 0, paddingInlineStart: '16px' },
});

/** How much was checked; what could not be is never silent, and says why. */
export function StatusBar() {
  const styles = useStyles();
  const { checked, scope } = useSessionState();
  const { status } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!checked || checked.report.forms.length === 0) return null;
  const reports = reportsIn(checked.report, scope);
  const results = reports.flatMap((report) => report.results);
  const count = (...states: readonly RuleResult['state'][]) =>
    results.filter(({ state }) => states.includes(state)).length;
  const missed = count('not-checkable');
  return (
    <footer className={styles.root}>
      {open && missed > 0 && <Reasons id={id} reports={reports} notApplicable={count('not-applicable')} />}
      <div className={styles.line}>
        <span>{status.checked(count('passed', 'found'))}</span>
        <span aria-hidden="true">·</span>
        {missed === 0 ? (
          <span>{status.notCheckable(0)}</span>
        ) : (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {status.notCheckable(missed)}
            <Info16Regular />
          </button>
        )}
        <span className={styles.pack}>{checked.report.pack}</span>
      </div>
    </footer>
  );
}

interface ReasonsProps {
  readonly id: string;
  readonly reports: readonly FormReport[];
  readonly notApplicable: number;
}

function Reasons({ id, reports, notApplicable }: ReasonsProps) {
  const styles = useStyles();
  const { locale } = useSession();
  const { status } = useText();
  return (
    <section id={id} className={styles.reasons} aria-label={status.reasons} tabIndex={0}>
      <ul className={styles.list}>
        {reports.flatMap(({ form, results }) =>
          results.map(({ rule, reason }) =>
            reason ? (
              <li key={`${form.id} ${rule}`}>
                {reports.length > 1 && `${formName(form)}: `}
                {status.reason(`${rule} ${wordingOf(locale, rule).title}`, reasonOf(locale, reason))}
              </li>
            ) : null,
          ),
        )}
      </ul>
      {notApplicable > 0 && status.notApplicable(notApplicable)}
    </section>
  );
}
