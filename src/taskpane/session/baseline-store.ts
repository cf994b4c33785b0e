/** The baseline of the forms, as it is kept with the workbook. */
import { type Baseline, baselineOf } from '../../core/guard/baseline';
import { BASELINE_SETTING, keepBaseline, restoreBaseline } from '../../core/guard/store';
import type { Pack } from '../../core/pack';
import { labelWords } from '../../core/packs/synonyms';
import type { Host } from '../../hosts/host';

/** Anything in the setting that is no baseline is taken for none. */
export async function readBaseline(host: Pick<Host, 'getSetting'>): Promise<Baseline | null> {
  return restoreBaseline(await host.getSetting(BASELINE_SETTING));
}

/** @param baseline null keeps none any more */
export function writeBaseline(host: Pick<Host, 'setSetting'>, baseline: Baseline | null): Promise<void> {
  return host.setSetting(BASELINE_SETTING, baseline && keepBaseline(baseline));
}

/** The baseline with its forms as the pack's words tell them. */
export function readWith(baseline: Baseline, pack: Pack | null): Baseline {
  if (!pack) return baseline;
  return { ...baseline, ...baselineOf(baseline.workbook, baseline.origin, labelWords(pack.synonyms)) };
}
