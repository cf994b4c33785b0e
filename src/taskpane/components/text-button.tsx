import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  root: {
    padding: '0 2px',
    margin: '0 -2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'not-allowed',
      textDecorationLine: 'none',
    },
    '@media (forced-colors: active)': { color: 'LinkText', ':disabled': { color: 'GrayText' } },
  },
});

/** A button that looks like a link. The list holds thousands of them, so it is a plain element. */
export function TextButton({ className, ...rest }: ComponentProps<'button'>) {
  const styles = useStyles();
  return <button type="button" {...rest} className={mergeClasses(styles.root, className)} />;
}
