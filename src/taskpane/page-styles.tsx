import { makeStaticStyles } from '@fluentui/react-components';

const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
});

/** Lets the pane fill the page; for pages that are nothing but the pane. */
export function PageStyles() {
  usePageStyles();
  return null;
}
