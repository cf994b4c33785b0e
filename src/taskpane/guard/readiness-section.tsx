import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isHalfChecked, readinessState } from '../../batch/readiness';
import type { Finding } from '../../core/finding';
import type { BlockingReason } from '../../core/guard/readiness';
import type { Locale } from '../../locales/locale';
import { render } from '../../locales/render';
import { wordingOf } from '../../locales/wording';
import { ReadinessIcon } from '../batch/readiness-icon';
import { Banner } from '../components/banner';
import { useShowTab } from '../components/tab-context';
import { TextButton } from '../components/text-button';
import { useSession } from '../context';
import { readinessIn } from '../readiness';
import { cellNames } from '../session/cell-names';
import type { Scope } from '../session/reports';
import type { Checked } from '../session/checked';
import { GuardList } from './guard-list';
import { isOtherLayout } from './other-layout';
import { useGuardText } from './guard-text';
import { Line, Section } from './section';

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
export function ReadinessSection({ checked, scope }: ReadinessSectionProps) {
  const { report } = checked;
  const styles = useStyles();
  const { locale } = useSession();
  const { readiness: text } = useGuardText();
  const words = locale.interface.readiness;
  const readiness = readinessIn(report, scope);
  const state = readinessState(readiness);
  const cellOf = cellNames(report, locale, scope);
  const isDoubtful = useMemo(() => isOtherLayout(checked, scope), [checked, scope]);
  return (
    <Section heading={text.heading}>
      <p className={styles.state} role="status">
        <ReadinessIcon state={state} hollow={isHalfChecked(readiness)} /> {words.states[state]}
      </p>
      {state === 'ready' && <Line>{text.ready}</Line>}
      {isHalfChecked(readiness) && <Line>{words.notCompared}</Line>}
      {isDoubtful && <Banner kind="doubt">{text.otherLayout}</Banner>}
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
        <GuardList rows={lost} label={name}>
          {({ sheet, title }) => words.lost(sheet, title)}
        </GuardList>
      )}
      {findings.length > 0 && (
        <GuardList rows={findings} label={name}>
          {(finding) => <FindingLink finding={finding} cell={cellOf(finding)} />}
        </GuardList>
      )}
    </>
  );
}

/** Leads to the finding in the list of the check, where it can be mended. */
function FindingLink({ finding, cell }: { readonly finding: Finding; readonly cell: string }) {
  const session = useSession();
  const show = useShowTab();
  const { readiness: text } = useGuardText();
  const title = titleOf(session.locale, finding);
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

/** What became of the structure where that is known, since one cell may have lost one merge and got another. */
function titleOf(locale: Locale, { rule, message: { id, values } }: Finding): string {
  const differences: Readonly<Record<string, string>> = locale.interface.differences;
  const difference = rule === 'T06' ? differences[id] : undefined;
  return difference === undefined ? wordingOf(locale, rule).title : render(difference, values);
}
