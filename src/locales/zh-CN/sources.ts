import type { SourceTexts } from '../locale';

export const sources: SourceTexts = {
  'notes-2021': '2021年自评表填报说明',
  'remarks-2022': '2022、2024年自评表备注',
  'caiyu-2020-10': '财预〔2020〕10号',
  practice: '预算绩效管理的通行做法',
  own: '表内一致性',
  pack: '规则包自定',
};
