/**
 * The facts that help to understand a failure on a machine that nobody can look at. Nothing of the workbook but
 * counts: no content, no name of a sheet or file, no title or wording from a rule pack.
 */
import { type Capabilities, HostError } from '../../hosts/host';
import type { Session } from '../session';
import type { EffectiveSettings } from '../session/settings';
import type { Checked } from '../session/checked';
import type { SessionState } from '../session/state';
import { type BrowserFacts, type ScreenFacts, browserFacts, screenFacts } from './browser';
import type { OfficeFacts, RequirementSets } from './office';
import { property } from './properties';
import type { Recording } from './recorder';
import { VERSION } from './version';

export interface ProgramFacts {
  readonly version: string;
  /** ISO 8601. */
  readonly taken: string;
  readonly language: string;
}

export interface WorkbookFacts {
  readonly sheets: number;
  readonly hiddenSheets: number;
  readonly protectedSheets: number;
  readonly cells: number;
  readonly formulas: number;
  readonly forms: number;
  readonly accounts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
}

export interface SettingsFacts {
  /** With who has set each. */
  readonly chosen: EffectiveSettings;
  /** Id of a built-in pack, `auto`, or `file`. */
  readonly pack: string;
}

export interface Report extends Recording {
  readonly program: ProgramFacts;
  /** The code of the refusal where the host does not answer. */
  readonly host: Capabilities | { readonly refused: string };
  /** Null outside of Office. */
  readonly office: OfficeFacts | null;
  readonly requirements: RequirementSets;
  readonly browser: BrowserFacts;
  readonly screen: ScreenFacts;
  readonly settings: SettingsFacts;
  /** Null before the first check. */
  readonly workbook: WorkbookFacts | null;
}

/** @param now milliseconds since 1970 */
export async function takeReport(session: Session, now: number): Promise<Report> {
  // Before anything is asked for the report's own sake.
  const recording = session.recorder.recording();
  const state = session.getState();
  const office = property(property(window, 'Office'), 'context') ? await import('./office') : null;
  return {
    program: { version: VERSION, taken: new Date(now).toISOString(), language: state.language },
    host: await hostFacts(session),
    office: office?.officeFacts() ?? null,
    requirements: office?.requirementSets() ?? {},
    browser: browserFacts(),
    screen: screenFacts(),
    settings: settingsFacts(state),
    workbook: state.checked && workbookFacts(state.checked),
    ...recording,
  };
}

async function hostFacts({ recorder }: Session): Promise<Report['host']> {
  try {
    return await recorder.capabilities();
  } catch (error) {
    return { refused: error instanceof HostError ? error.code : 'defect' };
  }
}

function settingsFacts({ settings, pack }: SessionState): SettingsFacts {
  return { chosen: settings.effective, pack: pack.kind === 'built-in' ? pack.pack.id : pack.kind };
}

function workbookFacts({ workbook: { sheets }, report }: Checked): WorkbookFacts {
  const { error, warning, info } = report.counts;
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
  return {
    sheets: sheets.length,
    hiddenSheets: sheets.filter(({ visibility }) => visibility !== 'visible').length,
    protectedSheets: sheets.filter((sheet) => sheet.protected).length,
    cells: cells.length,
    formulas: cells.filter(({ formula }) => formula !== undefined).length,
    forms: report.forms.length,
    accounts: report.accounts.length,
    errors: error,
    warnings: warning,
    infos: info,
    waived: report.waived.length,
  };
}
