import { Button, Checkbox, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { SortKey } from '../../batch/matrix-view';
import { wordingOf } from '../../locales/wording';
import { TextButton } from '../components/text-button';
import { useBatch, useBatchState, useLocale, useText } from './context';
import { FACTS } from './matrix/columns';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    flexShrink: 0,
    padding: '4px 12px',
  },
  text: { flexGrow: 1, flexBasis: '160px', maxWidth: '360px', minWidth: 0, '& input': { minWidth: 0 } },
  sort: { display: 'flex', gap: '4px', alignItems: 'center' },
  facts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  rule: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Which files are shown, and in which order where there are no headings to sort by. */
export function FilterRow({ narrow }: { readonly narrow: boolean }) {
  const styles = useStyles();
  const batch = useBatch();
  const { filter: active, shown, matrix, selected } = useBatchState();
  const { filter } = useText();
  const isFiltering = Object.keys(active).length > 0;
  return (
    <div className={styles.root} role="search">
      <Input
        className={styles.text}
        size="small"
        contentBefore={<Search16Regular />}
        aria-label={filter.label}
        placeholder={filter.placeholder}
        value={active.text ?? ''}
        onChange={(_, { value }) => {
          batch.setFilter({ text: value === '' ? undefined : value });
        }}
      />
      <Checkbox
        label={filter.differs}
        checked={active.differs === true}
        onChange={(_, { checked }) => {
          batch.setFilter({ differs: checked === true ? true : undefined });
        }}
      />
      {narrow && <SortChoice />}
      <RuleFilter />
      <span className={styles.facts} role="status">
        {isFiltering && filter.active(shown.length, matrix.rows.length)}{' '}
        {selected.size > 0 && filter.selected(selected.size)}
      </span>
      {isFiltering && (
        <TextButton
          className={styles.facts}
          onClick={() => {
            batch.clearFilter();
          }}
        >
          {filter.clear}
        </TextButton>
      )}
    </div>
  );
}

/** The rule that the list is filtered by, put away by a press. */
function RuleFilter() {
  const styles = useStyles();
  const batch = useBatch();
  const locale = useLocale();
  const { filter } = useText();
  const [rule] = useBatchState().filter.rules ?? [];
  if (rule === undefined) return null;
  return (
    <Button
      className={styles.rule}
      size="small"
      icon={<Dismiss16Regular />}
      iconPosition="after"
      title={filter.removeRule}
      onClick={() => {
        batch.setFilter({ rules: undefined });
      }}
    >
      {filter.rule(rule, wordingOf(locale, rule).title)}
    </Button>
  );
}

const KEYS = ['order', ...FACTS] as const;

function SortChoice() {
  const styles = useStyles();
  const batch = useBatch();
  const { sort } = useBatchState();
  const { filter, columns } = useText();
  const direction = sort.descending ? filter.descending : filter.ascending;
  return (
    <div className={styles.sort}>
      <Select
        size="small"
        aria-label={filter.sort}
        value={sort.key}
        onChange={(_, { value }) => {
          batch.sortBy(value as SortKey);
        }}
      >
        {KEYS.map((key) => (
          <option key={key} value={key}>
            {columns[key]}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        appearance="subtle"
        icon={sort.descending ? <ArrowDown16Regular /> : <ArrowUp16Regular />}
        aria-label={direction}
        title={direction}
        onClick={() => {
          batch.sortBy(sort.key);
        }}
      />
    </div>
  );
}
