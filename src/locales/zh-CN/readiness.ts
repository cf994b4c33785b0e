const numbers = new Intl.NumberFormat('zh-CN');

/** Whether the finance system will take a form, as the pane, the batch and reports say it. */
export const readinessTexts = {
  label: '导入',
  states: { ready: '可以导入', blocked: '不可导入', unknown: '未判定' },
  /** What stands against it; the findings behind it are told beside it. */
  kinds: {
    'form-lost': '缺少自评表',
    structure: '表格结构不符',
    locked: '锁定内容不符',
    required: '必填内容不全',
    values: '数值不合要求',
    file: '文件含宏',
  },
  /** A form that is there no longer, by its sheet and its title, which may be blank. */
  lost: (sheet: string, title: string) => (title === '' ? `“${sheet}”` : `“${sheet}”（${title}）`),
  /** With or without reasons: more may stand against it. */
  notCompared: '未与模板对照，结构与锁定单元格未核对',
  /** Of one among many files. */
  notComparedShort: '未对照',
  /** Of many files together. */
  notComparedFiles: (files: number) =>
    `${numbers.format(files)} 个文件未与模板对照，结构与锁定单元格未核对。`,
};
