/** Parameters of the rules (⚙ in the catalogue) and the pack they come in. */

export interface Parameters {
  /** Points of the funds block: 预算执行率 10 分 (财预〔2020〕10号). */
  readonly budgetWeight: number;
  /** Points of the whole form. */
  readonly totalWeight: number;
  /** Digits of a 项目编码. */
  readonly projectCodeDigits: number;
  /** Points of a missed indicator where less is better: w weight, a actual value, t target. */
  readonly reverseFormula: ReverseFormula;
  /** A met target may be scored below its weight from this deviation on, as a share of the target. */
  readonly metNotFullDeviation: number;
  /** A deviation that needs a reason, as a share of the target. */
  readonly overshootWarning: number;
  /** A deviation worth a look, as a share of the target. */
  readonly overshootNotice: number;
  /** Least share of the weight for 部分达成 (财预〔2020〕10号). */
  readonly qualitativePartial: number;
  /** Least share of the weight for 达成 (财预〔2020〕10号). */
  readonly qualitativeMet: number;
  /** Points from which on a single row is heavy. */
  readonly heavyRow: number;
  /** Execution below this share of the budget needs a reason. */
  readonly lowExecution: number;
  /** A change of the budget during the year worth a look, as a share of 年初预算数. */
  readonly budgetAdjustment: number;
  /** A target worth a look, by how far it lies below last year's actual value, as a share of that. */
  readonly targetDrop: number;
}

export type ReverseFormula = 'none' | 'w*(1-(a-t)/t)' | 'w*t/a';

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly parameters: Parameters;
}

export const DEFAULT_PACK: Pack = {
  id: 'cn-default',
  version: '2026.1',
  parameters: {
    budgetWeight: 10,
    totalWeight: 100,
    projectCodeDigits: 21,
    reverseFormula: 'none',
    metNotFullDeviation: 0.2,
    overshootWarning: 0.3,
    overshootNotice: 0.2,
    qualitativePartial: 0.6,
    qualitativeMet: 0.8,
    heavyRow: 30,
    lowExecution: 0.9,
    budgetAdjustment: 0.3,
    targetDrop: 0.2,
  },
};

/** `cn-default@2026.1` */
export function packName(pack: Pack): string {
  return `${pack.id}@${pack.version}`;
}
