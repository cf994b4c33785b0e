import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  root: { padding: '8px 12px 10px', overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { margin: '2px 0' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface SectionProps {
  readonly heading: string;
  /** For a section that takes the focus when what had it is gone. */
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A part of the tab under its heading. */
export function Section({ heading, ref, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section ref={ref} tabIndex={-1} className={styles.root} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}

/** A sentence; quiet for one that only explains. */
export function Line({
  quiet = false,
  children,
}: {
  readonly quiet?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.line, quiet && styles.hint)}>{children}</p>;
}
