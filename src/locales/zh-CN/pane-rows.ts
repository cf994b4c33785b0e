/** Words of guided editing: rows of 三级指标, weights that add up, protection. What came of it is in pane-editing. */
export const editingTexts = {
  /** What can be done, by the ids of the titles that plans carry. */
  titles: {
    'insert-row': '在第 {row} 行下方新增三级指标行',
    'remove-row': '删除第 {row} 行',
    'balance-half': '各行按比例，取 0.5 的整数倍',
    'balance-quarter': '各行按比例，取 0.25 的整数倍',
    'balance-proportional': '各行按比例，保留两位小数',
    'balance-row': '差额计入一行',
  },
  cannotReshape: '当前程序暂不支持增删行和保护工作表，请在 Excel 或网页版中操作。',

  rows: {
    heading: '三级指标行',
    current: (row: number, name: string) => `当前：第 ${row} 行，${name}`,
    nameless: '（未填名称）',
    insert: '新增三级指标行',
    insertHint: (insert: string) => `${insert}，合并单元格、格式和合计公式随之调整。`,
    remove: '删除本行',
    goes: (row: number) => `第 ${row} 行已有内容，将一并删除：`,
    content: (heading: string, text: string) => `${heading}：${text}`,
    cancel: '取消',
  },

  balance: {
    heading: '平衡分值',
    allRight: '各一级指标的分值合计均与标注相符，无须调整。',
    noWeights: '没有需要平衡的分值。',
    differs: (section: string, sum: string, points: string) => `${section}指标：合计 ${sum}，应为 ${points}`,
    unknown: (section: string, sum: string) => `${section}指标：合计 ${sum}`,
    into: '计入的行',
    apply: (cells: number) => `应用（${cells} 格）`,
    refused: {
      'points-unknown': '标签中未标注分值，无法调整。',
      unreadable: '以下分值不是数字，或由公式得出，请先处理：',
      locked: '以下单元格受保护，不能写入：',
      'no-room': '无法按此方式分配。',
      balanced: '分值合计已与标注相符。',
    },
  },

  protection: {
    heading: '工作表保护',
    act: '保护锁定单元格（不设密码）',
    sheet: (sheet: string) => `工作表“${sheet}”`,
    editable: (names: string, cells: number) =>
      `未锁定的 ${cells} 个单元格仍可填写：${names}。其余单元格不能修改，可在“审阅”中撤消保护。`,
    refused: {
      protected: '已受保护，保持不变。',
      'nothing-editable':
        '填报单元格均设为“锁定”，保护后将无法填写。请先在“设置单元格格式”的“保护”中取消填报单元格的“锁定”，再来保护。',
    },
  },
};
