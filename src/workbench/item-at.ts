/** The finding of the pane that speaks of a cell. */
import { type CellRef, sameAddress } from '../core/grid/address';
import type { Finding } from '../core/finding';
import type { Session } from '../taskpane/session';
import { scopeWith } from '../taskpane/session/scope';

/**
 * Id of the pane's item for the cell; the focused one where it speaks of the cell, null where none does. A
 * finding of another form than the one looked at, or of accounts, brings it into view.
 */
export function itemAt(session: Session, at: CellRef): string | null {
  const { checked, view, focus } = session.getState();
  const speaks = ({ sheet, cells }: Finding): boolean =>
    sheet === at.sheet && cells.some((cell) => sameAddress(cell, at));
  const focused = view.items.find(({ id }) => id === focus);
  if (focused && speaks(focused.finding)) return focused.id;
  const finding = checked?.report.findings.find(speaks);
  if (!checked || !finding) return null;
  const shown = view.items.find((item) => speaks(item.finding));
  if (shown) return shown.id;
  session.setScope(scopeWith(checked.report, finding.form));
  return session.getState().view.items.find((item) => speaks(item.finding))?.id ?? null;
}
