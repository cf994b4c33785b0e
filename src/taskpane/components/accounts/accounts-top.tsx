import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSessionState, useText } from '../../context';
import type { AccountsView } from '../../session/accounts-view';
import { FaultCard } from './fault-card';

const useStyles = makeStyles({
  root: { ':focus': { outline: 'none' } },
  section: { padding: '10px 12px 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  intro: { margin: '2px 0 6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** What is most likely wrong in the accounts in scope. */
export function AccountsTop() {
  const styles = useStyles();
  const { accountsView } = useSessionState();
  const box = useFocusAfterMending(accountsView);
  if (accountsView.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles.root}>
      {accountsView.map((view) => (
        <Faults key={view.key} view={view} named={accountsView.length > 1} />
      ))}
    </div>
  );
}

function Faults({ view: { name, faults }, named }: { readonly view: AccountsView; readonly named: boolean }) {
  const styles = useStyles();
  const { accounts } = useText();
  const { heading, headingOf, intro } = accounts.faults;
  if (faults.length === 0) return null;
  const title = named ? headingOf(name) : heading;
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {faults.some(({ candidates }) => candidates.length > 0) && <p className={styles.intro}>{intro}</p>}
      <ul className={styles.list}>
        {faults.map((fault) => (
          <FaultCard key={fault.key} fault={fault} />
        ))}
      </ul>
    </section>
  );
}

/** An adopted suggestion takes its card along, and the keyboard's focus with it: it goes on from here. */
function useFocusAfterMending(view: readonly AccountsView[]) {
  const box = useRef<HTMLDivElement>(null);
  const count = view.reduce((all, { faults }) => all + faults.length, 0);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) box.current?.focus();
    before.current = count;
  }, [count]);
  return box;
}
