import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Edit } from '../../core/grid/edit';
import { cellName, contentText } from '../cells';
import { useSession, useText } from '../context';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  dropped: { color: tokens.colorNeutralForeground3 },
  cell: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '4px' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** `H8 10 → 9.88`; struck through is what goes. */
export function EditLine({ edit, dropped }: { readonly edit: Edit; readonly dropped: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { findings, preview } = useText();
  const { at, before, after } = edit;
  const name = cellName(at, at.sheet);
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
        {contentText(before, findings.blank)}
      </del>
      {' → '}
      <ins className={mergeClasses(dropped && styles.dropped)} aria-label={preview.after}>
        {contentText(
          { ...(before.format !== undefined && { format: before.format }), ...after },
          findings.blank,
        )}
      </ins>
    </div>
  );
}
