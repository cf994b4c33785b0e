/** Parameters of the rules (⚙ in the catalogue) and the pack they come in. */

export interface Parameters {
  /** Points of the funds block: 预算执行率 10 分 (财预〔2020〕10号). */
  readonly budgetWeight: number;
  /** Points of the whole form. */
  readonly totalWeight: number;
  /** Digits of a 项目编码. */
  readonly projectCodeDigits: number;
}

export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly parameters: Parameters;
}

export const DEFAULT_PACK: Pack = {
  id: 'cn-default',
  version: '2026.1',
  parameters: { budgetWeight: 10, totalWeight: 100, projectCodeDigits: 21 },
};

/** `cn-default@2026.1` */
export function packName(pack: Pack): string {
  return `${pack.id}@${pack.version}`;
}
