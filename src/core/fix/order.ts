/** The order fixes are made in: what others are worked out from comes first. */
import type { Finding } from '../finding';

const STAGES: readonly (readonly string[])[] = [
  // What the baseline has is where everything else starts from.
  ['T04', 'T05', 'T07', 'T10', 'H01'],
  // Formulas count numbers, not texts that look like them.
  ['T09'],
  ['H05'],
  ['F05'],
  ['F04'],
  ['F07', 'F09'],
  ['F06'],
  ['I02', 'I07', 'I08', 'I28'],
  ['I05', 'I06'],
];

/** Findings in the order that their fixes are made; rules not named in the order come last. */
export function inFixOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => stageOf(a.rule) - stageOf(b.rule));
}

function stageOf(code: string): number {
  const stage = STAGES.findIndex((codes) => codes.includes(code));
  return stage < 0 ? STAGES.length : stage;
}
