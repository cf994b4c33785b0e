import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** How a toggle button looks while it is pressed, in forced colours too. */
export const PRESSED: GriffelStyle = {
  backgroundColor: tokens.colorBrandBackground2,
  border: `1px solid ${tokens.colorBrandStroke1}`,
  '@media (forced-colors: active)': {
    forcedColorAdjust: 'none',
    backgroundColor: 'Highlight',
    color: 'HighlightText',
    '& svg': { color: 'HighlightText' },
  },
};
