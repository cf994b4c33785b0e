/** What a person calls the rule packs that forms and tables were checked with. */
import { type Pack, packName } from '../core/pack';
import { BUILT_IN_PACKS } from '../core/packs/built-in';
import type { InterfaceTexts } from '../locales/zh-CN/interface';
import { type PackChoice, packIn } from './session/pack-choice';
import type { PartReport } from './session/reports';

/** The title of the pack behind `cn-default@2026.1`. */
export function packTitle(name: string, choice: PackChoice): string {
  return packNamed(name, choice)?.title ?? name;
}

/** Whether the pack of a form or table follows from its layout or was chosen; a chosen one may be for other forms only. */
export function packOrigin(
  { pack }: PartReport,
  choice: PackChoice,
  { packs }: InterfaceTexts['pane'],
): string {
  const chosen = packIn(choice);
  if (!chosen) return packs.auto;
  return packName(chosen) === pack ? packs.chosen : packs.unfit;
}

function packNamed(name: string, choice: PackChoice): Pack | undefined {
  const chosen = packIn(choice);
  return [...(chosen ? [chosen] : []), ...BUILT_IN_PACKS].find((pack) => packName(pack) === name);
}
