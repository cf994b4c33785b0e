/** The cells that a finding looks at. */
import type { Finding } from '../finding';
import type { CellRef } from '../grid/address';

/** The finding's marked cells and the inputs of its arithmetic. */
export function cellsBehind({ sheet, cells, related }: Finding): readonly CellRef[] {
  return [...cells.map((cell) => ({ sheet, ...cell })), ...related];
}
