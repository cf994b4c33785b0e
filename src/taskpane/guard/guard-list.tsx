import type { ReactNode } from 'react';
import { CutList } from '../components/cut-list';
import { useGuardText } from './guard-text';

/** Rows before a long list is cut: several lists stand in this tab. */
const SHOWN = 20;

interface GuardListProps<Row> {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly children: (row: Row) => ReactNode;
}

/** A list of this tab, cut where it is long. */
export function GuardList<Row>({ rows, label, children }: GuardListProps<Row>) {
  const { more } = useGuardText();
  return (
    <CutList rows={rows} shown={SHOWN} more={more} label={label}>
      {children}
    </CutList>
  );
}
