import { makeStyles, tokens } from '@fluentui/react-components';
import { isHalfChecked, readinessState } from '../../batch/readiness';
import type { Finding } from '../../core/finding';
import type { BlockingReason } from '../../core/guard/readiness';
import { wordingOf } from '../../locales/wording';
import { ReadinessIcon } from '../batch/readiness-icon';
import { useShowTab } from '../components/tab-context';
import { TextButton } from '../components/text-button';
import { useSession } from '../context';
import { readinessIn } from '../readiness';
import { cellNames } from '../session/cell-names';
import type { Scope } from '../session/reports';
import type { Checked } from '../session/state';
import { CutList } from './cut-list';
import { Line, Section, useGuardText } from './section';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '2px 0',
    fontWeight: tokens.fontWeightSemibold,
  },
  kind: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface ReadinessSectionProps {
  readonly checked: Checked;
  readonly scope: Scope;
}

/** Whether the finance system would take the forms, and all that stands against it. */
export function ReadinessSection({ checked: { report }, scope }: ReadinessSectionProps) {
  const styles = useStyles();
  const { locale } = useSession();
  const { readiness: text } = useGuardText();
  const words = locale.interface.readiness;
  const readiness = readinessIn(report, scope);
  const state = readinessState(readiness);
  const cellOf = cellNames(report, locale, scope);
  return (
    <Section heading={text.heading}>
      <p className={styles.state} role="status">
        <ReadinessIcon state={state} hollow={isHalfChecked(readiness)} /> {words.states[state]}
      </p>
      {state === 'ready' && <Line>{text.ready}</Line>}
      {isHalfChecked(readiness) && <Line>{words.notCompared}</Line>}
      {readiness.reasons.map((reason) => (
        <Reason key={reason.kind} reason={reason} cellOf={cellOf} />
      ))}
      <Line quiet>{text.basis}</Line>
    </Section>
  );
}

interface ReasonProps {
  readonly reason: BlockingReason;
  readonly cellOf: (finding: Finding) => string;
}

function Reason({ reason: { kind, findings, lost }, cellOf }: ReasonProps) {
  const styles = useStyles();
  const { readiness: text } = useGuardText();
  const words = useSession().locale.interface.readiness;
  const name = words.kinds[kind];
  return (
    <>
      <h3 className={styles.kind}>{text.kind(name, findings.length + lost.length)}</h3>
      {lost.length > 0 && (
        <CutList rows={lost} label={name}>
          {({ sheet, title }) => words.lost(sheet, title)}
        </CutList>
      )}
      {findings.length > 0 && (
        <CutList rows={findings} label={name}>
          {(finding) => <FindingLink finding={finding} cell={cellOf(finding)} />}
        </CutList>
      )}
    </>
  );
}

/** Leads to the finding in the list of the check, where it can be mended. */
function FindingLink({ finding, cell }: { readonly finding: Finding; readonly cell: string }) {
  const session = useSession();
  const show = useShowTab();
  const { readiness: text } = useGuardText();
  const { title } = wordingOf(session.locale, finding.rule);
  return (
    <>
      <TextButton
        aria-label={text.reveal(cell, title)}
        onClick={() => {
          session.closePreview();
          show('check');
          void session.reveal(finding);
        }}
      >
        {cell}
      </TextButton>{' '}
      {title}
    </>
  );
}
