import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { wordingOf } from '../../locales/wording';
import { useSession, useText } from '../context';
import type { Item } from '../session/findings';
import { Arithmetic } from './arithmetic';
import { FixButtons } from './fix-buttons';
import { SeverityIcon } from './icons';
import { ITEM } from './list-keys';
import { RuleDoc } from './rule-doc';
import { useShowTab } from './tab-context';
import { TextButton } from './text-button';
import { WaiveField } from './waive-field';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px 8px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '2px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    // Items out of sight cost neither layout nor paint.
    contentVisibility: 'auto',
    containIntrinsicSize: '360px 110px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  severity: { fontSize: tokens.fontSizeBase200 },
  cell: { fontWeight: tokens.fontWeightSemibold, marginInline: '2px auto' },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  message: { margin: '2px 0', overflowWrap: 'anywhere' },
  basis: { margin: '1px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  // The whole of it is read with the explanation.
  brief: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', marginTop: '4px' },
});

/** The rule whose findings 平衡分值 mends: weights that do not add up to their section's points. */
const UNBALANCED = 'I03';

interface FindingItemProps {
  readonly item: Item;
  /** The one item of the list whose controls Tab reaches. */
  readonly current: boolean;
}

export const FindingItem = memo(function FindingItem({ item, current }: FindingItemProps) {
  const styles = useStyles();
  const session = useSession();
  const { findings } = useText();
  const showTab = useShowTab();
  const [explained, setExplained] = useState(false);
  const [waiving, setWaiving] = useState(false);
  const waive = useRef<HTMLButtonElement>(null);
  const { finding } = item;
  const tabIndex = current ? 0 : -1;
  const basis = findings.basis(wordingOf(session.locale, finding.rule).basis);
  const locate = () => void session.locate(item);
  return (
    <li
      className={mergeClasses(styles.root, current && styles.current)}
      tabIndex={tabIndex}
      {...{ [ITEM]: item.id }}
      onFocus={() => {
        if (session.getState().focus !== item.id) session.focus(item.id);
      }}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) locate();
        if (key === 'Escape' && explained) setExplained(false);
      }}
    >
      <div className={styles.head}>
        <SeverityIcon severity={finding.severity} />
        <span className={styles.severity}>{session.locale.interface.severity[finding.severity]}</span>
        <TextButton
          className={styles.cell}
          tabIndex={tabIndex}
          aria-label={findings.goTo(item.cell)}
          onClick={locate}
        >
          {item.cell}
        </TextButton>
        <span className={styles.code}>{finding.rule}</span>
      </div>
      <p className={styles.message}>{item.message}</p>
      <Arithmetic finding={finding} tabIndex={tabIndex} />
      <p className={mergeClasses(styles.basis, !explained && styles.brief)} title={basis}>
        {basis}
      </p>
      <div className={styles.actions}>
        <FixButtons finding={finding} tabIndex={tabIndex} />
        {finding.rule === UNBALANCED && (
          <TextButton
            tabIndex={tabIndex}
            onClick={() => {
              showTab('guard', 'balance');
            }}
          >
            {findings.balance}
          </TextButton>
        )}
        <TextButton tabIndex={tabIndex} onClick={locate}>
          {findings.locate}
        </TextButton>
        <TextButton
          tabIndex={tabIndex}
          aria-expanded={explained}
          onClick={() => {
            setExplained(!explained);
          }}
        >
          {findings.explain}
        </TextButton>
        <TextButton
          ref={waive}
          tabIndex={tabIndex}
          aria-expanded={waiving}
          onClick={() => {
            setWaiving(!waiving);
          }}
        >
          {findings.waive}
        </TextButton>
      </div>
      {waiving && (
        <WaiveField
          finding={finding}
          onClose={() => {
            setWaiving(false);
            waive.current?.focus();
          }}
        />
      )}
      {explained && <RuleDoc code={finding.rule} />}
    </li>
  );
});
