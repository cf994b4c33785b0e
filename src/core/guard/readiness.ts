/**
 * Whether the finance system will take a form: it reads cells by their places, refuses a form whose structure or
 * locked cells changed, and checks what the notes require.
 */
import type { Finding } from '../finding';
import type { CheckReport, FormReport } from '../check/report';
import type { LostForm } from './view';

/** form-lost: a form of the workbook as received is not there any more. */
export type BlockingKind = 'form-lost' | 'structure' | 'locked' | 'required' | 'values' | 'file';

interface Blocking {
  readonly rule: string;
  readonly kind: Exclude<BlockingKind, 'form-lost'>;
  /** Only these messages, of whatever severity; absent: whatever is an error. */
  readonly messages?: readonly string[];
}

/** What blocks, with where it is said. */
const BLOCKING: readonly Blocking[] = [
  // 填报说明 2: nothing but 三级指标 rows may be added or deleted.
  { rule: 'T01', kind: 'structure', messages: ['incomplete'] },
  { rule: 'T02', kind: 'structure' },
  { rule: 'T06', kind: 'structure' },
  // 备注: grey cells may not be changed; what is printed is what the import goes by.
  { rule: 'T04', kind: 'locked' },
  { rule: 'T10', kind: 'locked' },
  // 填报说明 1: fields with a star are required, and so is the header.
  { rule: 'H01', kind: 'required' },
  { rule: 'I16', kind: 'required' },
  { rule: 'N01', kind: 'required' },
  // 填报说明 3 and 4: scores within weights, weights adding up to the points of their section; numbers in all of them.
  { rule: 'F02', kind: 'values' },
  { rule: 'I01', kind: 'values' },
  { rule: 'I02', kind: 'values' },
  { rule: 'I03', kind: 'values' },
  { rule: 'I04', kind: 'values' },
  // What the system works out by itself from these figures; it refuses figures that say something else.
  { rule: 'F01', kind: 'values' },
  { rule: 'F04', kind: 'values' },
  { rule: 'F05', kind: 'values' },
  { rule: 'F06', kind: 'values' },
  { rule: 'I05', kind: 'values' },
  { rule: 'I06', kind: 'values' },
  { rule: 'T07', kind: 'values', messages: ['error', 'external'] },
  // No finance system takes a workbook with macros.
  { rule: 'T11', kind: 'file', messages: ['macros'] },
];

export interface BlockingReason {
  readonly kind: BlockingKind;
  /** The open findings behind it, in the order of the report; empty for a lost form. */
  readonly findings: readonly Finding[];
  readonly lost: readonly LostForm[];
}

export interface ImportReadiness {
  /** Nothing stands against the import; null where there is no form to be imported. */
  readonly ready: boolean | null;
  /** In the order of the kinds. */
  readonly reasons: readonly BlockingReason[];
  /** False where structure and locked cells were not compared with a baseline, so that more may stand against it. */
  readonly isCompared: boolean;
}

const KINDS: readonly BlockingKind[] = ['form-lost', 'structure', 'locked', 'required', 'values', 'file'];

/** Of a workbook: every self-evaluation form in it has to be taken. What was set aside with a reason does not count. */
export function importReadiness({ forms, lost }: Pick<CheckReport, 'forms' | 'lost'>): ImportReadiness {
  const findings = forms.flatMap((form) => form.findings);
  const reasons = reasonsIn(findings, lost);
  return {
    ready: forms.length === 0 && lost.length === 0 ? null : reasons.length === 0,
    reasons,
    isCompared: forms.length > 0 && forms.every(isCompared),
  };
}

/** Of one form. */
export function formReadiness(report: Pick<FormReport, 'findings' | 'results'>): ImportReadiness {
  const reasons = reasonsIn(report.findings, []);
  return { ready: reasons.length === 0, reasons, isCompared: isCompared(report) };
}

function reasonsIn(findings: readonly Finding[], lost: readonly LostForm[]): readonly BlockingReason[] {
  return KINDS.flatMap((kind): BlockingReason[] => {
    if (kind === 'form-lost') return lost.length > 0 ? [{ kind, findings: [], lost }] : [];
    const own = findings.filter((finding) => kindOf(finding) === kind);
    return own.length > 0 ? [{ kind, findings: own, lost: [] }] : [];
  });
}

function kindOf({ rule, severity, message }: Finding): BlockingKind | null {
  const blocking = BLOCKING.find((one) => one.rule === rule);
  if (!blocking) return null;
  const blocks = blocking.messages ? blocking.messages.includes(message.id) : severity === 'error';
  return blocks ? blocking.kind : null;
}

/** The rule on locked cells is the one that cannot do without a baseline. */
function isCompared({ results }: Pick<FormReport, 'results'>): boolean {
  return results.some(({ rule, state }) => rule === 'T04' && state !== 'not-checkable');
}
