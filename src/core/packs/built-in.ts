/** The packs that come with 表检. Data only: which one a form is checked with follows from `applies`. */
import { DEFAULT_PACK, type Pack, type SectionScheme } from '../pack';

/** 2021: 满意度 is a part of 效益. */
const SCHEME_2021: SectionScheme = { funds: 10, sections: { 产出: 50, 效益: 40 } };
/** 财预〔2020〕10号. */
const SCHEME_2022: SectionScheme = { funds: 10, sections: { 产出: 50, 效益: 30, 满意度: 10 } };
const SCHEMES_WITH_COST: readonly SectionScheme[] = [
  { funds: 10, sections: { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 } },
  { sections: { 成本: 20, 产出: 40, 效益: 40 } },
];

export const SHENZHEN_2021: Pack = {
  ...DEFAULT_PACK,
  id: 'shenzhen-2021',
  title: '深圳 2021 年度',
  applies: { layouts: ['shenzhen-2021'] },
  parameters: { ...DEFAULT_PACK.parameters, sectionSchemes: [SCHEME_2021] },
};

export const SHENZHEN_2022: Pack = {
  ...DEFAULT_PACK,
  id: 'shenzhen-2022',
  title: '深圳 2022—2024 年度',
  applies: {
    layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024', 'shenzhen-2024-short'],
  },
  parameters: { ...DEFAULT_PACK.parameters, sectionSchemes: [SCHEME_2022] },
};

export const CN_COST: Pack = {
  ...DEFAULT_PACK,
  id: 'cn-cost',
  title: '成本为一级指标',
  applies: { sections: ['成本'] },
  parameters: { ...DEFAULT_PACK.parameters, sectionSchemes: SCHEMES_WITH_COST },
};

/** In the order in which they are tried; the last is for every form. */
export const BUILT_IN_PACKS: readonly Pack[] = [SHENZHEN_2021, SHENZHEN_2022, CN_COST, DEFAULT_PACK];

export function builtInPack(id: string): Pack | undefined {
  return BUILT_IN_PACKS.find((pack) => pack.id === id);
}
