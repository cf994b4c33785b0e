import { makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { useId, useState } from 'react';
import type { RuleResult } from '../../core/check/report';
import { useSessionState, useText } from '../context';
import { packOrigin, packTitle } from '../pack-names';
import { partsIn } from '../session/reports';
import { Coverage } from './coverage';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', padding: '5px 12px' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    padding: '0 2px',
    margin: '0 -2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    '& svg': { flexShrink: 0 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pack: { marginInlineStart: 'auto', overflowWrap: 'anywhere' },
});

/** How much was checked, and with which pack; what could not be checked is never silent, and says why. */
export function StatusBar() {
  const styles = useStyles();
  const { checked, scope } = useSessionState();
  const { status } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const parts = checked ? partsIn(checked.report, scope) : [];
  if (!checked || parts.length === 0) return null;
  const results = parts.flatMap((part) => part.results);
  const count = (...states: readonly RuleResult['state'][]) =>
    results.filter(({ state }) => states.includes(state)).length;
  return (
    <footer className={styles.root}>
      {open && <Coverage id={id} report={checked.report} parts={parts} />}
      <div className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {status.checked(count('passed', 'found'))} · {status.notCheckable(count('not-checkable'))}
          <Info16Regular />
        </button>
        <PackNames />
      </div>
    </footer>
  );
}

/** `自动选择 · 深圳 2021 年度`; several where the forms and tables differ. */
function PackNames() {
  const styles = useStyles();
  const { checked, scope, pack } = useSessionState();
  const text = useText();
  const parts = checked ? partsIn(checked.report, scope) : [];
  const distinct = (values: readonly string[]) => [...new Set(values)].join(text.listMark);
  const origins = distinct(parts.map((part) => packOrigin(part, pack, text)));
  const titles = distinct(parts.map((part) => packTitle(part.pack, pack)));
  return (
    <span className={styles.pack}>
      {origins} · {titles}
    </span>
  );
}
