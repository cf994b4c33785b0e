import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import type { InterfaceTexts } from '../../locales/zh-CN/interface';

/** One workbook: its check, its template, its review; or many files at once. */
export const PAGE_TABS = ['check', 'guard', 'review', 'batch'] as const;
export type PageTab = (typeof PAGE_TABS)[number];

const useStyles = makeStyles({
  root: { display: 'flex', flexShrink: 0 },
  tab: {
    position: 'relative',
    padding: '6px 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      right: '10px',
      bottom: '1px',
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
});

interface PageTabsProps {
  /** Those that there are. */
  readonly tabs: readonly PageTab[];
  readonly tab: PageTab;
  readonly onTab: (tab: PageTab) => void;
  readonly words: InterfaceTexts['batch']['tabs'];
  /** Id of the panel that a tab shows. */
  readonly panelOf: (tab: PageTab) => string;
}

/** The tabs. The library's list of tabs would add a tenth to what the pane loads at first. */
export function PageTabs({ tabs, tab, onTab, words, panelOf }: PageTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (step === undefined) return;
    const at = (tabs.indexOf(tab) + step + tabs.length) % tabs.length;
    onTab(tabs[at] ?? tab);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.label} className={styles.root} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          aria-selected={each === tab}
          aria-controls={panelOf(each)}
          tabIndex={each === tab ? 0 : -1}
          className={mergeClasses(styles.tab, each === tab && styles.chosen)}
          onClick={() => {
            onTab(each);
          }}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}
