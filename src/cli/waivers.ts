/** The waivers that a workbook file carries, and those that are written into it. */
import type { Waiver } from '../core/waiver';
import { WAIVERS_NAMESPACE, waiversText } from '../core/waiver-store';
import type { CustomPart } from '../xlsx';
export { waiversOf } from '../batch/waivers';

export function waiversPart(waivers: readonly Waiver[]): CustomPart {
  return { namespace: WAIVERS_NAMESPACE, text: waiversText(waivers) };
}
