import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  action: {
    '& [role="tooltip"]': { display: 'none' },
    ':hover [role="tooltip"]': { display: 'block' },
    // Not where the focus merely came back to: there it would only be in the way.
    '& :focus-visible + [role="tooltip"]': { display: 'block' },
  },
  reason: {
    position: 'absolute',
    zIndex: 2,
    top: '100%',
    left: '12px',
    right: '12px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: tokens.fontSizeBase200,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

interface ActionProps {
  readonly primary?: boolean;
  readonly expanded?: boolean;
  /** Why the action is not possible now; null when it is. */
  readonly reason: string | null;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that stays where it is while it cannot be used, and says why; the reason lies over what holds it. */
export function Action({ primary = false, expanded, reason, onClick, children }: ActionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.action}>
      <Button
        size="small"
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={reason !== null}
        aria-describedby={reason === null ? undefined : id}
        {...(expanded !== undefined && { 'aria-expanded': expanded })}
        onClick={onClick}
      >
        {children}
      </Button>
      {reason !== null && (
        <span id={id} role="tooltip" className={styles.reason}>
          {reason}
        </span>
      )}
    </span>
  );
}
