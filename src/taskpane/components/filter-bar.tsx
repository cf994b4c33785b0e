import { Button, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useSession, useSessionState, useText } from '../context';
import { NO_FILTER, SORT_ORDERS, type SortOrder, isFiltering } from '../session/filter';
import { TextButton } from './text-button';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', alignItems: 'center', gap: '4px' },
  text: { flexGrow: 1, flexBasis: '80px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  sort: { flexShrink: 0, '& select': { paddingInlineEnd: '22px' } },
  active: { display: 'flex', gap: '8px', marginTop: '4px', fontSize: tokens.fontSizeBase200 },
});

export function FilterBar() {
  const styles = useStyles();
  const session = useSession();
  const { filter: active, sort, view } = useSessionState();
  const { filter } = useText();
  const empty = view.items.length === 0;
  return (
    <div className={styles.root}>
      <div className={styles.row} role="search">
        <Input
          className={styles.text}
          size="small"
          contentBefore={<Search16Regular />}
          aria-label={filter.label}
          placeholder={filter.placeholder}
          value={active.text}
          onChange={(_, { value }) => {
            session.setFilter({ text: value });
          }}
        />
        <Select
          className={styles.sort}
          size="small"
          aria-label={filter.sort}
          value={sort}
          onChange={(_, { value }) => {
            session.setSort(value as SortOrder);
          }}
        >
          {SORT_ORDERS.map((order) => (
            <option key={order} value={order}>
              {filter.sorts[order]}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={filter.previous}
          title={filter.previous}
          disabledFocusable={empty}
          onClick={() => void session.focusPrevious()}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label={filter.next}
          title={filter.next}
          disabledFocusable={empty}
          onClick={() => void session.focusNext()}
        />
      </div>
      {isFiltering(active) && (
        <div className={styles.active}>
          <span>{filter.active(view.items.length, view.all)}</span>
          <TextButton
            onClick={() => {
              session.setFilter(NO_FILTER);
            }}
          >
            {filter.clear}
          </TextButton>
        </div>
      )}
    </div>
  );
}
