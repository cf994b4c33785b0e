/** Why a file cannot be opened or saved. */
export const fileTexts = {
  problems: {
    empty: '文件是空的（0 字节）。请重新获取该文件。',
    encrypted: '文件已加密。请在 Excel 或 WPS 中取消打开密码后再检查。',
    'legacy-xls': '这是 Excel 95 或更早版本的文件，无法读取。请在 Excel 或 WPS 中另存为 .xlsx 后再检查。',
    'not-a-workbook': '不是 Excel 工作簿。请选择 .xlsx 或 .xls 文件。',
    'web-page':
      '这是以工作簿为名的网页（HTML），不是工作簿。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。',
    'xml-table':
      '这是以工作簿为名的 XML 表格，不是 .xlsx 或 .xls。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。',
    csv: '这是 CSV 等纯文本表格：没有合并单元格，没有公式，只有一张工作表，无法据以检查。请提供原工作簿（.xlsx 或 .xls）。',
    unsupported: '暂不支持这种工作簿格式。请另存为普通的 .xlsx 文件。',
    damaged: '文件已损坏，无法读取。请重新获取该文件，或在 Excel 中修复后另存。',
    'too-large': '文件过大，超出可以安全读取的范围。',
    'not-found': '找不到文件。请核对路径。',
    unreadable: '无法读取文件，请确认有权访问且没有被占用。',
    signed: '文件带有数字签名，保存修改会使签名失效，因此未作修改。',
    'array-formula': '有单元格属于数组公式，不能单独修改，因此未作修改。',
    unsaved: '无法写入修复后的文件。',
    'save-as-xlsx': '.xls、.et 文件可以检查，不能写入，因此未作修改。请先在 Excel 或 WPS 中另存为 .xlsx。',
    'timed-out': '检查超时，已跳过。请单独检查该文件。',
    failed: '检查该文件时程序出错，已跳过，其他文件不受影响。请把该文件反馈给我们。',
    'not-loaded': '所需的程序未能载入。请重新载入页面后再试。',
    'no-reader': '读取 .xls 的程序未能载入。请重新载入页面后再打开。',
  },
};

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type FileTexts = Texts<typeof fileTexts>;
