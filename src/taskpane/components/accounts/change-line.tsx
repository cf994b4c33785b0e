import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession, useText } from '../../context';
import type { ChangeView } from '../../session/accounts-view';
import { TextButton } from '../text-button';

const useStyles = makeStyles({
  cell: { marginInlineEnd: '6px', fontWeight: tokens.fontWeightSemibold },
  amounts: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', fontVariantNumeric: 'tabular-nums' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  after: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
  slip: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The cell and what it counts, what stands there, what should, and the slip that explains it. */
export function ChangeLine({
  change: { at, cell, name, found, expected, slip },
}: {
  readonly change: ChangeView;
}) {
  const styles = useStyles();
  const session = useSession();
  const { findings, preview, accounts } = useText();
  return (
    <div>
      <div>
        <TextButton
          className={styles.cell}
          aria-label={findings.goTo(cell)}
          onClick={() => void session.locate(at)}
        >
          {cell}
        </TextButton>
        {name}
      </div>
      <div className={styles.amounts}>
        <span>
          <del className={styles.before} aria-label={preview.before}>
            {found || findings.blank}
          </del>
          {' → '}
          <ins className={styles.after} aria-label={preview.after}>
            {expected}
          </ins>
        </span>
        {slip !== null && <span className={styles.slip}>{accounts.faults.slip(slip)}</span>}
      </div>
    </div>
  );
}
