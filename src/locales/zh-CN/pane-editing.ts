/** What guided editing and the baseline came to. */
export const editingNotices = {
  edited: {
    'insert-row': () => '已新增一行，合并、格式和合计公式已随之调整。',
    'remove-row': () => '已删除一行，合并和合计公式已随之调整。',
    balance: (cells: number) => `已调整 ${cells} 个单元格的分值和得分。`,
    protect: () => '已保护工作表（未设密码），锁定的单元格不能再修改。',
    restore: (cells: number) => (cells > 0 ? `已还原，共写入 ${cells} 个单元格。` : '已还原。'),
  },
  editedPartly: (done: number, steps: number) =>
    `共 ${steps} 步，已完成 ${done} 步，其余未执行；已完成的可以撤销。`,
  rowRefused: {
    protected: '工作表受保护，不能增删行。请先在“审阅”中撤消工作表保护。',
    'not-in-table': '请先选中三级指标所在的行。',
    'only-row': '该二级指标下仅此一行，不能删除。',
    beside: '同一行内还有表格以外的内容，增删行会影响它们，未作改动。',
    referenced: '有公式引用该行的单元格，删除后无法保证正确，未作改动。',
    'sums-unclear': '无法确定合计公式在增删行后是否仍然正确，未作改动。',
  },
  rowCells: '有关单元格：',
  shapeUndone: {
    'insert-row': '已撤销新增行。',
    'delete-row': '已撤销删除行。',
    merges: '已撤销还原。',
    protect: '已撤销工作表保护。',
    unprotect: '已恢复工作表保护。',
  },
  shapeNotUndone: {
    'changed-since': '有关的行此后又有改动，未予撤销。',
    protected: '工作表现受保护，未予撤销，请先撤消工作表保护。',
    'sheet-missing': '工作表已删除或改名，未能撤销。',
  },
  baselineSet: '已设定基准，检查结果已与其对照。',
  baselineRemoved: '已撤除基准。',
};
