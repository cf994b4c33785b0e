import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { useSession, useSessionState, useText } from '../context';
import { isCollapsed } from '../session/filter';
import { ClearTable } from './accounts/clear-table';
import { FindingGroup } from './finding-group';
import { MoreFindings } from './more-findings';
import { useFocusFollowing } from './focus-following';
import { useListKeys } from './list-keys';
import { useShownLimit } from './shown-limit';

const useStyles = makeStyles({
  root: { paddingBottom: '8px' },
  nothing: { margin: '8px 12px' },
});

/** The findings in groups. Only as many are put into the page as are scrolled to: there may be thousands. */
export function FindingList() {
  const styles = useStyles();
  const session = useSession();
  const { view, collapsed, filter, focus } = useSessionState();
  const { findings, filter: words } = useText();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys(list);
  useFocusFollowing(list, focus);

  const open = view.groups.filter(({ key }) => !isCollapsed(key, collapsed, filter));
  const listed = open.flatMap(({ items }) => items);
  const focused = listed.findIndex(({ id }) => id === focus);
  const [limit, showMore] = useShownLimit(listed.length, focused);
  const shown = new Set(listed.slice(0, limit));
  // The one item that Tab reaches; the arrows move on from it.
  const current = (listed[focused] ?? listed[0])?.id ?? null;

  if (view.all + view.groups.length === 0) return null;
  if (view.groups.length === 0) return <p className={styles.nothing}>{words.nothing}</p>;
  return (
    <section ref={list} className={styles.root} aria-label={findings.label} onKeyDown={onKeyDown}>
      {view.groups.map((group) =>
        group.table && group.items.length === 0 ? (
          <ClearTable key={group.key} name={group.name} report={group.table} />
        ) : (
          <FindingGroup
            key={group.key}
            group={group}
            open={open.includes(group)}
            shown={shown}
            current={current}
            onToggle={() => {
              session.toggleGroup(group.key);
            }}
          />
        ),
      )}
      {limit < listed.length && <MoreFindings rest={listed.length - limit} onMore={showMore} />}
    </section>
  );
}
