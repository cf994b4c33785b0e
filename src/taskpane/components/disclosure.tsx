import { makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  toggle: { display: 'inline-flex', alignItems: 'center', gap: '2px', '& svg': { flexShrink: 0 } },
});

interface DisclosureProps {
  readonly label: string;
  readonly className?: string;
  /** Is asked for what it hides only once it is opened. */
  readonly children: () => ReactNode;
}

/** `▸ 成立的等式（9）`: shows what is below it when pressed. */
export function Disclosure({ label, className, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={className}>
      <TextButton
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        {label}
      </TextButton>
      {open && <div id={id}>{children()}</div>}
    </div>
  );
}
