import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Finding, type Fix } from '../../core/finding';
import { fixTitleOf } from '../../locales/wording';
import { afterText } from '../cells';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { isLocked } from '../session/choices';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  fix: {
    padding: '1px 8px',
    margin: 0,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    ':disabled': { border: `1px solid ${tokens.colorNeutralStrokeDisabled}` },
    '@media (forced-colors: active)': { border: '1px solid ButtonText', color: 'ButtonText' },
  },
  // Below the links, which stay in one line with the buttons.
  note: {
    order: 1,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    flexBasis: '100%',
  },
});

/** Suggestions shown before the person asks for the others. */
const FIRST = 3;

/** The repairs of a finding, each saying what it writes; where there could be one but may not, the reason. */
export function FixButtons({ finding, tabIndex }: { readonly finding: Finding; readonly tabIndex: number }) {
  const styles = useStyles();
  const { findings, listMark } = useText();
  const workbook = useSessionState().checked?.workbook;
  const locked = workbook !== undefined && isLocked(workbook, finding);
  const [all, setAll] = useState(false);
  const { fixes, withheldBy } = finding;
  const shown = all ? fixes : fixes.slice(0, FIRST);
  return (
    <>
      {shown.map((fix, index) => (
        <FixButton
          key={index}
          finding={finding}
          fix={fix}
          index={index}
          locked={locked}
          tabIndex={tabIndex}
        />
      ))}
      {shown.length < fixes.length && (
        <TextButton
          tabIndex={tabIndex}
          onClick={() => {
            setAll(true);
          }}
        >
          {findings.moreFixes(fixes.length - shown.length)}
        </TextButton>
      )}
      {locked && <span className={styles.note}>{findings.locked}</span>}
      {withheldBy.length > 0 && (
        <span className={styles.note}>{findings.withheld(withheldBy.join(listMark))}</span>
      )}
    </>
  );
}

interface FixButtonProps {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly index: number;
  readonly locked: boolean;
  readonly tabIndex: number;
}

function FixButton({ finding, fix, index, locked, tabIndex }: FixButtonProps) {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { findings } = useText();
  const title = fixTitleOf(session.locale, finding, fix);
  const [edit] = fix.edits;
  const single = fix.edits.length === 1 && edit ? afterText(edit, findings.blank) : null;
  return (
    <TextButton
      className={styles.fix}
      tabIndex={tabIndex}
      title={title}
      disabled={locked || isBusy(state) || state.capabilities?.canWrite === false}
      onClick={() => void session.applyFix(finding, index)}
    >
      {fix.kind === 'safe' && single !== null ? findings.fixTo(single) : title}
    </TextButton>
  );
}
