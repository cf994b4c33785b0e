import { CellLinks } from '../../components/cell-links';
import { useEditingText } from './editing-text';
import type { Obstacle } from './proposals';

/** Why weights cannot be balanced, and the cells that it is about. */
export function BalanceObstacle({ obstacle: { reason, cells } }: { readonly obstacle: Obstacle }) {
  const { refused } = useEditingText().balance;
  return cells.length > 0 ? <CellLinks lead={refused[reason]} cells={cells} /> : refused[reason];
}
