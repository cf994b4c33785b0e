import { makeStyles, tokens } from '@fluentui/react-components';
import { formatAddress } from '../../../core/grid/address';
import { useText } from '../../context';
import type { Candidate, FaultView } from '../../session/accounts-view';
import { Disclosure } from '../disclosure';
import { AdoptButton } from './adopt-button';
import { ChangeLine } from './change-line';
import { EquationList } from './equation-list';

const useStyles = makeStyles({
  root: {
    marginBottom: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  line: { margin: '4px 0' },
  more: { marginTop: '4px', fontSize: tokens.fontSizeBase200 },
  others: { margin: 0, padding: 0, listStyleType: 'none' },
  other: {
    padding: '6px 0 6px 18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Failed equalities that hang together, the likeliest way to mend them, and the others behind it. */
export function FaultCard({ fault }: { readonly fault: FaultView }) {
  const styles = useStyles();
  const { accounts } = useText();
  const words = accounts.faults;
  const { candidates, equations } = fault;
  const [first, ...others] = candidates;
  return (
    <li className={styles.root}>
      {first ? <Likeliest fault={fault} candidate={first} /> : <Unknown fault={fault} />}
      <Disclosure className={styles.more} label={words.equations(equations.length)}>
        {() => <EquationList equations={equations} withRule />}
      </Disclosure>
      {others.length > 0 && (
        <Disclosure className={styles.more} label={words.others(others.length)}>
          {() => (
            <ul className={styles.others}>
              {others.map((candidate) => (
                <li key={candidate.key} className={styles.other}>
                  <Changes candidate={candidate} />
                  <AdoptButton candidate={candidate} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </li>
  );
}

interface LikeliestProps {
  readonly fault: FaultView;
  readonly candidate: Candidate;
}

function Likeliest({ fault, candidate }: LikeliestProps) {
  const styles = useStyles();
  return (
    <>
      <Changes candidate={candidate} />
      <p className={styles.line}>{useReason(fault, candidate)}</p>
      <AdoptButton candidate={candidate} primary />
    </>
  );
}

function Changes({ candidate: { changes } }: { readonly candidate: Candidate }) {
  return changes.map((change) => <ChangeLine key={change.cell} change={change} />);
}

/** Why it is the likeliest. */
function useReason({ isLocated }: FaultView, { changes, explains }: Candidate): string {
  const { several, located, likeliest } = useText().accounts.faults;
  const [only, ...others] = changes;
  if (!only || others.length > 0) return several(changes.length, explains);
  const say = isLocated ? located : likeliest;
  return say(explains, formatAddress(only.at), only.expected);
}

function Unknown({ fault: { equations, tables } }: { readonly fault: FaultView }) {
  const styles = useStyles();
  const text = useText();
  const { unknown, single, involved } = text.accounts.faults;
  return (
    <p className={styles.line}>
      {equations.length === 1 ? single : unknown(equations.length)}
      {text.sentenceGap}
      {involved(tables.join(text.listMark))}
    </p>
  );
}
