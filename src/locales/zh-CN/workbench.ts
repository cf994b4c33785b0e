/** Words of the browser page around the pane; functions where a number or name goes in. */
export const workbenchTexts = {
  product: '表检',

  bar: {
    label: '文件',
    open: '打开…',
    sample: '示例',
    save: '保存修复后的文件',
    saveHint: (name: string) => `另存为 ${name}，原文件不变`,
    nothingToSave: '还没有修改，无需保存',
    readOnly: '.xls、.et 文件不能写入：请先在 Excel 或 WPS 中另存为 .xlsx，再打开修复。',
    annotated: '批注副本',
    annotatedHint: '下载一份副本：有问题的单元格加上标记和批注，原文件不变',
    nothingToAnnotate: '没有发现问题，无需批注',
    modified: '已修改',
    noFile: '未打开文件',
  },

  samples: {
    'self-evaluation-2021': '示例一：2021年自评表（手工填写）',
    'self-evaluation-2024': '示例二：2024年自评表（受保护，合计为公式）',
    'final-accounts-2024': '示例三：2024年部门决算（九张表）',
    notice: '这是示例，其中有意留下了一些错误，可放心试用。',
    openOwn: '打开自己的文件',
    failed: '示例未能载入。请重新载入页面，或直接打开自己的文件。',
  },

  empty: {
    heading: '打开一个自评表或决算表工作簿',
    body: '将 .xlsx、.xls 或 .et 文件拖到此处，或点击“打开文件”。检查在本机浏览器中完成，文件不会上传。',
    open: '打开文件',
    sample: '先看示例',
    steps: [
      '打开：读取工作簿，自动检查全部自评表和部门决算表。',
      '修复：右侧逐条列出问题，可一键安全修复，也可直接改单元格。',
      '保存：下载修复后的副本，原文件和未改动的内容保持原样。',
    ],
  },

  drop: '松开鼠标即可打开',
  reading: (name: string) => `正在读取 ${name}……`,

  refused: {
    heading: (name: string) => `无法打开 ${name}`,
    kept: (name: string) => `当前打开的 ${name} 未受影响。`,
    dismiss: '关闭提示',
  },

  unsaved: {
    heading: (name: string) => `${name} 有尚未保存的修改`,
    body: (next: string) => `打开 ${next} 会丢失这些修改。`,
    save: '先保存，再打开',
    discard: '不保存，直接打开',
    cancel: '取消',
  },

  saved: (name: string) => `已下载 ${name}，原文件未改动。`,
  withoutNote: (cells: string) => `${cells} 已有批注会话或批注无法读取，只作标记，未写批注。`,
  readOnly:
    '这是 .xls 或 .et 文件：可以完整检查，不能在此修改。需要修复时，请先在 Excel 或 WPS 中另存为 .xlsx 再打开；“批注副本”另存为 .xlsx。',
  signed: '文件带有数字签名，保存修改后的副本将不再带有有效签名。',
  saveFailed: '保存未完成',

  sheet: {
    grid: (name: string) => `工作表 ${name}`,
    gridHint:
      '方向键移动，F2 或直接输入进行编辑，Enter 确认，Esc 取消，Ctrl+C 复制，Ctrl+Z 撤销，F8 下一个问题，Shift+F10 增删三级指标行。',
    tabs: '工作表',
    nameBox: '单元格地址，输入地址后按 Enter 定位',
    contentLine: '单元格内容',
    corner: '行号与列标',
    editor: (cell: string) => `单元格 ${cell}`,
    editing: (cell: string) => `编辑单元格 ${cell}`,
    locked: '锁定',
    stale: '待重算',
    staleHint: '该公式无法在此重算，显示的是原结果；在 Excel 或 WPS 中打开后会自动更新。',
    hiddenRows: (n: number) => `此处隐藏了 ${String(n)} 行`,
    hiddenColumns: (n: number) => `此处隐藏了 ${String(n)} 列`,
    hidden: (rows: number, columns: number) =>
      [rows > 0 ? `${String(rows)} 行` : '', columns > 0 ? `${String(columns)} 列` : '']
        .filter((part) => part !== '')
        .join('、') + '已隐藏',
    hiddenSheets: (n: number) => `${String(n)} 个工作表已隐藏`,
    tooWide: (n: number) => `仅显示前 ${String(n)} 列`,
    protected: '工作表受保护',
    mark: (severity: string, rules: string) => `${severity} ${rules}`,
    zoom: '显示比例',
    fit: '适合宽度',
    noSuchCell: (text: string) => `没有单元格“${text}”`,
    rowMenu: {
      label: (row: number) => `第 ${String(row)} 行`,
      insert: '在下方新增三级指标行',
      remove: '删除本行',
      removeHint: '行内已填内容一并删除，可撤销',
    },
  },

  entry: {
    protected: (cell: string) =>
      `${cell} 已锁定：工作表受保护，此处内容不能修改。可修改的单元格由模板指定；确需修改时，请先在 Excel 或 WPS 中撤消工作表保护。`,
    'read-only': (cell: string) =>
      `${cell} 未作修改：.xls、.et 文件可以检查，不能写入。请先在 Excel 或 WPS 中另存为 .xlsx。`,
    failed: (cell: string) => `${cell} 未能修改。`,
  },

  views: { label: '切换显示', sheet: '表格', pane: '检查结果' },
  divider: '调整检查窗格宽度',

  /** The file that is saved is named after the opened one. */
  fixedSuffix: '-已修复',
  annotatedSuffix: '-批注',
};
