import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { refName } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import { afterText, beforeText } from '../cells';
import { useSession, useText } from '../context';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  dropped: { color: tokens.colorNeutralForeground3 },
  cell: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '4px' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

interface EditLineProps {
  readonly edit: Edit;
  /** The sheet that goes without saying. */
  readonly sheet: string | undefined;
  /** The change is left out. */
  readonly dropped: boolean;
}

/** `H8 10 → 9.88`; struck through is what goes. */
export function EditLine({ edit, sheet, dropped }: EditLineProps) {
  const styles = useStyles();
  const session = useSession();
  const { findings, preview } = useText();
  const { at } = edit;
  const name = refName(at, sheet);
  return (
    <div className={mergeClasses(styles.root, dropped && styles.dropped)}>
      <TextButton
        className={styles.cell}
        aria-label={findings.goTo(name)}
        onClick={() => void session.locate(at)}
      >
        {name}
      </TextButton>
      <del className={styles.before} aria-label={preview.before}>
        {beforeText(edit, findings.blank)}
      </del>
      {' → '}
      <ins className={mergeClasses(dropped && styles.dropped)} aria-label={preview.after}>
        {afterText(edit, findings.blank)}
      </ins>
    </div>
  );
}
