import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useMemo, useSyncExternalStore } from 'react';
import type { Baseline } from '../../core/guard/baseline';
import { FileInput, WORKBOOKS } from '../batch/file-input';
import { Banner } from '../components/banner';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { formName } from '../session/reports';
import type { Checked } from '../session/checked';
import { type Access, type FormAccess, accessOf } from './access-source';
import { type BaselineProblem, baselinesOf } from './baselines';
import { useGuardText } from './guard-text';
import { Line, Section } from './section';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', margin: '6px 0' },
});

/** What the forms are compared with: which it is, how another one is chosen, and what holds without. */
export function BaselineSection({ checked }: { readonly checked: Checked }) {
  const { given } = useSessionState();
  const { baseline: text } = useGuardText();
  const nameOf = useBaselineName();
  const inForce = checked.under.baseline;
  return (
    <Section heading={text.heading}>
      <Line>{inForce ? <strong>{nameOf(inForce)}</strong> : text.none}</Line>
      {!inForce && <Line quiet>{text.what}</Line>}
      {given.baseline ? (
        <Line quiet>{text.given}</Line>
      ) : (
        <Choices hasForms={checked.report.forms.length > 0} />
      )}
      <Accesses checked={checked} />
    </Section>
  );
}

/** `空白模板（模板.xlsx，2026-03-01 设定）` */
function useBaselineName(): (baseline: Baseline) => string {
  const { baseline: text } = useGuardText();
  const { listMark } = useText();
  return ({ origin, name, at }) => {
    const details = [...(name === undefined ? [] : [name]), ...(at === undefined ? [] : [text.setOn(at)])];
    return text.inForce(text.origins[origin], details.join(listMark));
  };
}

function Choices({ hasForms }: { readonly hasForms: boolean }) {
  const styles = useStyles();
  const state = useSessionState();
  const baselines = baselinesOf(useSession());
  const { reading, problem, former } = useSyncExternalStore(baselines.subscribe, baselines.get);
  const { baseline: text } = useGuardText();
  const nameOf = useBaselineName();
  const hint = useId();
  const disabled = isBusy(state) || reading !== null;
  const bringBack = () => void baselines.bringBack();
  return (
    <>
      <div className={styles.choices}>
        <FileInput
          label={text.choose}
          accept={WORKBOOKS}
          multiple={false}
          button={{ size: 'small', disabledFocusable: disabled }}
          onFiles={([file]) => {
            if (file) void baselines.choose(file);
          }}
        />
        {hasForms && (
          <Choice hint={hint} disabled={disabled} onClick={() => void baselines.takeCurrent()}>
            {text.takeCurrent}
          </Choice>
        )}
        {/* One button by turns, so that the keyboard's focus stays. */}
        {state.baseline ? (
          <Choice key="away" disabled={disabled} onClick={() => void baselines.remove()}>
            {text.remove}
          </Choice>
        ) : (
          former && (
            <Choice key="away" disabled={disabled} onClick={bringBack}>
              {text.bringBack(nameOf(former))}
            </Choice>
          )
        )}
        {state.baseline && former && former !== state.baseline && (
          <Choice disabled={disabled} onClick={bringBack}>
            {text.bringBack(nameOf(former))}
          </Choice>
        )}
      </div>
      {reading !== null && <p role="status">{text.reading(reading)}</p>}
      {problem && <Problem {...problem} />}
      <Line quiet>{text.chooseHint}</Line>
      {hasForms && (
        <Line quiet>
          <span id={hint}>{text.takeCurrentHint}</span>
        </Line>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly disabled: boolean;
  /** Id of what explains it. */
  readonly hint?: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Choice({ disabled, hint, onClick, children }: ChoiceProps) {
  return (
    <Button size="small" disabledFocusable={disabled} aria-describedby={hint} onClick={onClick}>
      {children}
    </Button>
  );
}

/** Why the chosen file is no baseline; the former one holds. */
function Problem({ name, code }: { readonly name: string; readonly code: BaselineProblem }) {
  const session = useSession();
  const { baseline: text } = useGuardText();
  const why = code === 'no-forms' ? text.problems[code] : session.locale.files.problems[code];
  return (
    <Banner
      kind="failure"
      onDismiss={() => {
        baselinesOf(session).dismiss();
      }}
    >
      {text.refused(name, why)}
    </Banner>
  );
}

/** By what each form's cells are known to be locked, and which forms the baseline does not have. */
function Accesses({ checked }: { readonly checked: Checked }) {
  const { baseline: text } = useGuardText();
  const { listMark } = useText();
  const accesses = useMemo(() => accessOf(checked), [checked]);
  const unmatched = accesses.filter(({ isUnmatched }) => isUnmatched).map(({ form }) => formName(form));
  return (
    <>
      {unmatched.length > 0 && <Banner kind="doubt">{text.unmatched(unmatched.join(listMark))}</Banner>}
      {[...namesByAccess(accesses)].map(([access, names], _, { length }) => (
        <Line key={access} quiet>
          {length === 1 ? text.access[access] : text.ofForms(names.join(listMark), text.access[access])}
        </Line>
      ))}
    </>
  );
}

function namesByAccess(accesses: readonly FormAccess[]): ReadonlyMap<Access, readonly string[]> {
  const names = new Map<Access, string[]>();
  for (const { access, form } of accesses) names.set(access, [...(names.get(access) ?? []), formName(form)]);
  return names;
}
