/** By which a finding is known in every check while it stays: its part, rule, message and place, not its row. */
import type { Finding } from './finding';
import { formatAddress } from './grid/address';
import type { NamedPart } from './recognised';
import { digest } from './text/hash';

/** @param parts of the workbook the finding is about */
export function findingIdentity(
  { rule, form, sheet, cells: [first], message }: Finding,
  parts: readonly NamedPart[],
): string {
  const part = parts.find(({ id }) => id === form);
  const path = first && (part?.pathOf({ sheet, ...first }) ?? `${sheet}!${formatAddress(first)}`);
  return digest([part?.name ?? form, rule, message.id, path ?? ''].join('\n'));
}
