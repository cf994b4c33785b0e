/** A rule pack: the parameters of the rules (⚙ in the catalogue), and what an office changes about them. */
import type { OwnRule } from './custom/language';
import type { Severity } from './finding';
import type { LayoutName } from './forms/model';
import type { Synonyms } from './packs/synonyms';

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
  /** How the points may be shared out among the sections; none where that is left open. */
  readonly sectionSchemes: readonly SectionScheme[];
}

/** One way to share out the points, such as 10/50/30/10. */
export interface SectionScheme {
  /** Points of the funds block; absent where the scheme leaves them open. */
  readonly funds?: number;
  /** Points by the level-1 label's bare word: 产出, 效益, 满意度, 成本 …. */
  readonly sections: Readonly<Record<string, number>>;
}

export type ReverseFormula = 'none' | 'w*(1-(a-t)/t)' | 'w*t/a';

/** Plain, serialisable data; {@link loadPack} reads it from JSON. */
export interface Pack {
  /** `cn-default`, permanent. */
  readonly id: string;
  /** `2026.1` */
  readonly version: string;
  /** The day it was issued: `2026-01-31`. */
  readonly date: string;
  readonly title: string;
  /** The forms it is for; absent for a pack that any form may be checked with. */
  readonly applies?: Applies;
  readonly parameters: Parameters;
  /** Severities that differ from the catalogue's, by the rule's code. */
  readonly severities: Readonly<Record<string, Severity>>;
  readonly deactivated: readonly Deactivation[];
  readonly synonyms: Synonyms;
  /** Rules of the office's own, in the order they were written. */
  readonly own: readonly OwnRule[];
}

/** What a form has to print for the pack to be chosen by itself; all that is given has to hold. */
export interface Applies {
  readonly layouts?: readonly LayoutName[];
  /** First and last year of the evaluation. */
  readonly years?: { readonly from?: number; readonly to?: number };
  /** The title contains one of these words. */
  readonly titles?: readonly string[];
  /** Level-1 labels, bare of 指标 and points, that the form has all of. */
  readonly sections?: readonly string[];
  /** Points printed in level-1 labels, by the label's bare word. */
  readonly points?: Readonly<Record<string, number>>;
  readonly fundsWeight?: number;
}

export interface Deactivation {
  readonly rule: string;
  readonly reason: string;
}

export const DEFAULT_PACK: Pack = {
  id: 'cn-default',
  version: '2026.1',
  date: '2026-01-01',
  title: '全国通用',
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
    // 财预〔2020〕10号 names 10/50/30/10 and allows for other shares.
    sectionSchemes: [],
  },
  severities: {},
  deactivated: [],
  synonyms: {},
  own: [],
};

/** `cn-default@2026.1` */
export function packName(pack: Pack): string {
  return `${pack.id}@${pack.version}`;
}
