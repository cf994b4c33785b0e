import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useBatch, useBatchState, useText } from './context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 4px',
    padding: '4px 8px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { flexGrow: 1, minWidth: '80px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  end: { display: 'flex', alignItems: 'center', marginInlineStart: 'auto' },
  position: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface FileNavProps {
  /** Of the file in its batch. */
  readonly index: number;
  readonly onBack: () => void;
}

/** From one file of the batch to the next, in the order of the list, and back to it. */
export function FileNav({ index, onBack }: FileNavProps) {
  const styles = useStyles();
  const batch = useBatch();
  const { files, shown } = useBatchState();
  const { file: text } = useText();
  const at = shown.findIndex((row) => row.index === index);
  const path = files[index]?.path ?? '';
  const go = (step: 1 | -1) => () => {
    const next = batch.neighbour(index, step);
    if (next !== null) batch.open(next);
  };
  return (
    <nav className={styles.root} aria-label={text.label}>
      <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
        {text.back}
      </Button>
      <span className={styles.name} title={path}>
        {path}
      </span>
      <span className={styles.end}>
        <span className={styles.position}>{at >= 0 && text.position(at + 1, shown.length)}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={text.previous}
          title={text.previous}
          disabledFocusable={batch.neighbour(index, -1) === null}
          onClick={go(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          iconPosition="after"
          aria-label={text.next}
          title={text.next}
          disabledFocusable={batch.neighbour(index, 1) === null}
          onClick={go(1)}
        />
      </span>
    </nav>
  );
}
