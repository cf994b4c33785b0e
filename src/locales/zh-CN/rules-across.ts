import type { RuleFamilyTexts } from '../locale';

export const acrossRules: RuleFamilyTexts<'X' | 'Y'> = {
  X01: {
    title: '项目编码与其他文件重复',
    basis: '一个编码对应一个项目，一个项目报送一份',
    messages: {
      shared:
        '项目编码 {code} 在本批另 {count} 张表中也有：{files}。可能误用了编码，也可能重复报送。请核对，重复的保留最后一份。',
    },
    fixes: {},
  },
};
