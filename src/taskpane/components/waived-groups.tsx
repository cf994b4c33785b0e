import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/finding';
import type { Waiver } from '../../core/waiver';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { LAPSED_GROUP, WAIVED_GROUP } from '../session/groups';
import type { LapsedItem, WaivedItem } from '../session/waived-groups';
import { GroupHeading } from './group-heading';
import { SeverityIcon } from './icons';
import { TextButton } from './text-button';
import { WaiveField } from './waive-field';

const useStyles = makeStyles({
  root: { paddingBottom: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  severity: { fontSize: tokens.fontSizeBase200 },
  place: { marginInline: '2px auto', overflowWrap: 'anywhere' },
  cell: { fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { margin: '2px 0', overflowWrap: 'anywhere' },
  day: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', marginTop: '4px' },
});

/** Reasons that hold no longer, and findings that were set aside with a reason. */
export function WaivedGroups() {
  const styles = useStyles();
  const { waivedView } = useSessionState();
  const { waivers } = useText();
  const { waived, lapsed } = waivedView;
  if (waived.length + lapsed.length === 0) return null;
  return (
    <section className={styles.root} aria-label={waivers.waived}>
      {lapsed.length > 0 && <LapsedGroup items={lapsed} />}
      {waived.length > 0 && <WaivedGroup items={waived} />}
    </section>
  );
}

function LapsedGroup({ items }: { readonly items: readonly LapsedItem[] }) {
  const styles = useStyles();
  const { waivers } = useText();
  const [open, toggle] = useGroup(LAPSED_GROUP);
  return (
    <>
      <GroupHeading name={waivers.lapsed} count={items.length} open={open} onToggle={toggle} />
      {open && (
        <ul className={styles.list}>
          {items.map((item) => (
            <Lapsed key={item.id} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function WaivedGroup({ items }: { readonly items: readonly WaivedItem[] }) {
  const styles = useStyles();
  const { waivers } = useText();
  const [open, toggle] = useGroup(WAIVED_GROUP);
  const heading = useRef<HTMLButtonElement>(null);
  const count = items.length;
  useEffect(() => {
    // The finding went here from the list and has taken the focus with it: the keyboard goes on from here.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [count]);
  return (
    <>
      <GroupHeading ref={heading} name={waivers.waived} count={count} open={open} onToggle={toggle} />
      {open && (
        <ul className={styles.list}>
          {items.map((item) => (
            <Waived key={item.id} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function useGroup(key: string): readonly [boolean, () => void] {
  const session = useSession();
  const { collapsed } = useSessionState();
  return [
    !collapsed.has(key),
    () => {
      session.toggleGroup(key);
    },
  ];
}

function Waived({ item: { waiver, finding, cell, message } }: { readonly item: WaivedItem }) {
  const styles = useStyles();
  const { waivers } = useText();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Severity finding={finding} />
        <Place finding={finding} place={cell} />
        <span className={styles.code}>{finding.rule}</span>
      </div>
      <p className={styles.line}>{message}</p>
      <Reason waiver={waiver} />
      <div className={styles.actions}>
        <Withdraw waiver={waiver} label={waivers.withdrawAt(`${cell} ${waiver.rule}`)}>
          {waivers.withdraw}
        </Withdraw>
      </div>
    </li>
  );
}

function Lapsed({ item: { waiver, finding, place, title } }: { readonly item: LapsedItem }) {
  const styles = useStyles();
  const { waivers } = useText();
  const [renewing, setRenewing] = useState(false);
  const renew = useRef<HTMLButtonElement>(null);
  const close = () => {
    setRenewing(false);
    renew.current?.focus();
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {finding && <Severity finding={finding} />}
        <Place finding={finding} place={place} />
        <span className={styles.code}>{waiver.rule}</span>
      </div>
      {title !== '' && <p className={styles.line}>{title}</p>}
      <p className={styles.line}>{finding ? waivers.changed : waivers.gone}</p>
      <Reason waiver={waiver} />
      <div className={styles.actions}>
        {finding && (
          <TextButton
            ref={renew}
            aria-expanded={renewing}
            onClick={() => {
              setRenewing(!renewing);
            }}
          >
            {waivers.renew}
          </TextButton>
        )}
        <Withdraw waiver={waiver} label={waivers.removeAt(`${place} ${waiver.rule}`)}>
          {waivers.remove}
        </Withdraw>
      </div>
      {renewing && finding && <WaiveField finding={finding} initial={waiver.reason} onClose={close} />}
    </li>
  );
}

function Severity({ finding: { severity } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { locale } = useSession();
  return (
    <>
      <SeverityIcon severity={severity} />
      <span className={styles.severity}>{locale.interface.severity[severity]}</span>
    </>
  );
}

/** The cell, which can be gone to; else the name of the form. */
function Place({ finding, place }: { readonly finding: Finding | null; readonly place: string }) {
  const styles = useStyles();
  const session = useSession();
  const { findings } = useText();
  const [first] = finding?.cells ?? [];
  return (
    <span className={styles.place}>
      {finding && first ? (
        <TextButton
          className={styles.cell}
          aria-label={findings.goTo(place)}
          onClick={() => void session.locate({ sheet: finding.sheet, ...first })}
        >
          {place}
        </TextButton>
      ) : (
        place
      )}
    </span>
  );
}

function Reason({ waiver: { reason, at } }: { readonly waiver: Waiver }) {
  const styles = useStyles();
  const { waivers } = useText();
  return (
    <p className={styles.line}>
      {waivers.given(reason)}
      {at !== undefined && <span className={styles.day}>{waivers.on(at)}</span>}
    </p>
  );
}

interface WithdrawProps {
  readonly waiver: Waiver;
  readonly label: string;
  readonly children: string;
}

function Withdraw({ waiver, label, children }: WithdrawProps) {
  const session = useSession();
  const busy = isBusy(useSessionState());
  return (
    <TextButton
      aria-label={label}
      disabled={busy}
      onClick={() => {
        void session.withdraw(waiver);
      }}
    >
      {children}
    </TextButton>
  );
}
