/** The findings that were set aside with a reason, kept with the workbook. */
import { type CheckReport, recognisedIn } from '../../core/check/report';
import type { Finding } from '../../core/finding';
import type { Workbook } from '../../core/grid/workbook';
import { type Waiver, WaiverBook } from '../../core/waiver';
import { WAIVERS_SETTING, restoreWaivers, storeWaivers } from '../../core/waiver-store';
import type { Host } from '../../hosts/host';
import { today } from '../today';

export class KeptWaivers {
  list: readonly Waiver[] = [];

  constructor(private readonly host: Host) {}

  /** Anything in the setting that is no list of waivers is taken for none. */
  async load(): Promise<void> {
    this.list = restoreWaivers(await this.host.getSetting(WAIVERS_SETTING)) ?? [];
  }

  /** Rejects when the host does not keep it; then all is as it was. */
  async add(waiver: Waiver, replaced: readonly Waiver[]): Promise<void> {
    await this.change((kept) => [...without(kept, replaced), waiver]);
  }

  async remove(waiver: Waiver): Promise<void> {
    await this.change((kept) => without(kept, [waiver]));
  }

  /** Works on what is kept at the moment: another pane may have added to it. */
  private async change(edit: (kept: readonly Waiver[]) => readonly Waiver[]): Promise<void> {
    const kept = await this.host.updateSetting(WAIVERS_SETTING, (value) =>
      storeWaivers(edit(restoreWaivers(value) ?? [])),
    );
    this.list = restoreWaivers(kept) ?? [];
  }
}

/** The waiver of a finding as things stand in the workbook, and the lapsed ones of the same place. */
export function waiverOf(
  { workbook, report }: { readonly workbook: Workbook; readonly report: CheckReport },
  finding: Finding,
  reason: string,
): { readonly waiver: Waiver; readonly replaced: readonly Waiver[] } {
  const waiver = new WaiverBook(workbook, recognisedIn(report)).waive(finding, { reason, at: today() });
  const lapsed = report.lapsed.map((one) => one.waiver);
  return { waiver, replaced: lapsed.filter((other) => isOfSamePlace(other, waiver)) };
}

function without(list: readonly Waiver[], gone: readonly Waiver[]): readonly Waiver[] {
  return list.filter((kept) => !gone.some((one) => isSame(kept, one)));
}

function isSame(a: Waiver, b: Waiver): boolean {
  return isOfSamePlace(a, b) && a.fingerprint === b.fingerprint;
}

function isOfSamePlace(a: Waiver, b: Waiver): boolean {
  return a.rule === b.rule && a.form === b.form && a.place === b.place;
}
