import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { formReadiness } from '../../core/guard/readiness';
import { restoreSteps } from '../../core/guard/restore/steps';
import type { Restoration } from '../../core/guard/restore/restoration';
import { Banner } from '../components/banner';
import { useSession } from '../context';
import { type Scope, formsIn } from '../session/reports';
import type { Checked } from '../session/checked';
import { ContentsRestoring } from './contents-restoring';
import { ByHandList, OnlySheet } from './difference-list';
import type { Differences } from './restorable';
import { useGuardText } from './guard-text';
import { Line, Section } from './section';
import { StructureRestoring } from './structure-restoring';
import { useDifferences } from './use-differences';

const useStyles = makeStyles({
  part: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface DifferencesSectionProps {
  readonly checked: Checked;
  readonly scope: Scope;
}

/** What differs from the baseline: to be restored by ticks, one by one, or by hand. */
export function DifferencesSection({ checked, scope }: DifferencesSectionProps) {
  const session = useSession();
  const { differences: text } = useGuardText();
  const box = useRef<HTMLElement>(null);
  const known = useDifferences(checked, scope);
  const differences = known?.differences;
  const hasRestored = useRef(false);
  useEffect(() => {
    // The button may have gone with the last difference.
    if (hasRestored.current && document.activeElement === document.body) box.current?.focus();
    hasRestored.current = false;
  }, [known]);
  const isCompared = formsIn(checked.report, scope).some((form) => formReadiness(form).isCompared);
  const restore = (chosen: readonly Restoration[]): void => {
    hasRestored.current = true;
    void session.editing.carryOut('restore', restoreSteps(checked.workbook, chosen));
  };
  return (
    <Section heading={text.heading} ref={box}>
      {known === undefined && <p role="status">{text.comparing}</p>}
      {differences === null && <Line>{text.noBaseline}</Line>}
      {differences && !isCompared && <Line>{text.notCompared}</Line>}
      {differences && isCompared && (
        <Parts differences={differences} isCurrent={known.checked === checked} onRestore={restore} />
      )}
    </Section>
  );
}

interface PartsProps {
  readonly differences: Differences;
  /** Found in the workbook as it is: nothing is restored by an older plan. */
  readonly isCurrent: boolean;
  readonly onRestore: (chosen: readonly Restoration[]) => void;
}

function Parts({ differences, isCurrent, onRestore }: PartsProps) {
  const { contents, structure, byHand, isOtherLayout, sheet } = differences;
  const styles = useStyles();
  const { differences: text } = useGuardText();
  if (contents.length + structure.length + byHand.length === 0) return <Line>{text.none}</Line>;
  const heading = (words: string) => <h3 className={styles.part}>{words}</h3>;
  const labels = {
    contents: text.contents(contents.length),
    structure: text.structure(structure.length),
    byHand: text.byHand(byHand.length),
  };
  return (
    <OnlySheet.Provider value={sheet}>
      {isOtherLayout && <Banner kind="doubt">{text.otherLayout}</Banner>}
      {contents.length > 0 && (
        <>
          {heading(labels.contents)}
          <ContentsRestoring
            // What was ticked in doubt is not taken over to where there is none.
            key={String(isOtherLayout)}
            restorations={contents}
            label={labels.contents}
            byDefault={!isOtherLayout}
            isCurrent={isCurrent}
            onRestore={onRestore}
          />
        </>
      )}
      {structure.length > 0 && (
        <>
          {heading(labels.structure)}
          <Line quiet>{text.structureHint}</Line>
          <StructureRestoring
            restorations={structure}
            label={labels.structure}
            isCurrent={isCurrent}
            onRestore={onRestore}
          />
        </>
      )}
      {byHand.length > 0 && (
        <>
          {heading(labels.byHand)}
          <ByHandList left={byHand} label={labels.byHand} />
        </>
      )}
    </OnlySheet.Provider>
  );
}
