/** Signs and colours of severities and conclusions: the sign and the word say it, colour only repeats it. */
import type { Severity } from '../../core/finding';
import { MARK_COLOURS } from '../../hosts/common/mark-look';
import type { FindingState } from '../../core/review/resubmission';
import type { ReadinessState } from '../readiness';
import type { WorkbookReport } from './model/report';

export interface Look {
  readonly sign: string;
  readonly fill: string;
  readonly font: string;
}

/** Excel's own "good", beside those of the marks. */
const GOOD = { fill: '#C6EFCE', font: '#006100' };
const PLAIN = { fill: '#EDEDED', font: '#404040' };

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  error: { sign: '✖', ...MARK_COLOURS.error },
  warning: { sign: '▲', ...MARK_COLOURS.warning },
  info: { sign: '●', ...MARK_COLOURS.info },
};

export const CONCLUSION_LOOKS: Readonly<Record<WorkbookReport['conclusion'], Look>> = {
  pass: { sign: '✔', ...GOOD },
  amend: { sign: '▲', ...MARK_COLOURS.warning },
  return: { sign: '✖', ...MARK_COLOURS.error },
  incomplete: { sign: '？', ...MARK_COLOURS.warning },
  'no-form': { sign: '－', ...PLAIN },
  unreadable: { sign: '！', ...PLAIN },
};

export const READINESS_LOOKS: Readonly<Record<ReadinessState, Look>> = {
  ready: { sign: '✔', ...GOOD },
  blocked: { sign: '✖', ...MARK_COLOURS.error },
  unknown: { sign: '？', ...PLAIN },
};

export const STATE_LOOKS: Readonly<Record<FindingState, Look>> = {
  kept: { sign: '✖', ...MARK_COLOURS.error },
  new: { sign: '✚', ...MARK_COLOURS.warning },
  explained: { sign: '○', ...PLAIN },
  fixed: { sign: '✔', ...GOOD },
  unclear: { sign: '？', ...PLAIN },
};
