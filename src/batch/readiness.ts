/** Whether the finance system would take a file, as a batch keeps and shows it. */
import type { CheckReport } from '../core/check/report';
import { type BlockingKind, importReadiness } from '../core/guard/readiness';

/** {@link importReadiness} without the findings behind it. */
export interface EntryReadiness {
  /** Null where there is no form to be imported. */
  readonly ready: boolean | null;
  /** What stands against it. */
  readonly reasons: readonly BlockingKind[];
  /** Structure and locked cells were compared with a template. */
  readonly isCompared: boolean;
}

export const READINESS_STATES = ['ready', 'blocked', 'unknown'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];

/** Of a file of which nothing is known. */
export const UNKNOWN_READINESS: EntryReadiness = { ready: null, reasons: [], isCompared: false };

export function entryReadiness(report: CheckReport): EntryReadiness {
  const { ready, reasons, isCompared } = importReadiness(report);
  return { ready, reasons: reasons.map(({ kind }) => kind), isCompared };
}

export function readinessState({ ready }: Pick<EntryReadiness, 'ready'>): ReadinessState {
  if (ready === null) return 'unknown';
  return ready ? 'ready' : 'blocked';
}

/** More may stand against the import than was found. */
export function isHalfChecked({ ready, isCompared }: Pick<EntryReadiness, 'ready' | 'isCompared'>): boolean {
  return ready !== null && !isCompared;
}
