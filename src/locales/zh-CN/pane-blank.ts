/** Words of the pane where there is nothing to list. */
export const blankTexts = {
  empty: {
    heading: '没有找到可检查的表格',
    looked: '已在全部工作表中查找下列表格，所依据的固定栏目为：',
    anchors: {
      forms:
        '项目支出绩效自评表：项目名称、主管部门、实施单位、年初预算数、全年预算数、全年执行数、三级指标、年度指标值、实际完成值、分值、得分；',
      accounts:
        '部门决算表：表名（如“收入支出决算总表”）、科目编码、科目名称、本年收入合计、本年支出合计、基本支出、项目支出、总计。',
    },
    sheets: (names: string) => `已查看的工作表：${names}。`,
    adviceHeading: '请核对：',
    advice: {
      file: '打开的工作簿是自评表或决算表，而不是其他附件；',
      labels: '表名和栏目名称与原表一致，没有改写或删除；',
      picture: '表格是单元格，而不是粘贴的图片。',
    },
    recheck: '重新检查',
  },

  start: {
    heading: '尚未检查',
    body: '检查只读取工作簿，不作任何修改，也不发送任何数据。',
    check: '开始检查',
  },

  passed: {
    heading: '未发现错误和警告',
    body: (count: number) => `${count} 项规则已检查并通过。`,
    withInfos: (count: number) => `另有 ${count} 条提示供参考。`,
    withWaived: (count: number) => `另有 ${count} 条已说明，不计入结果。`,
    notChecked: (count: number) => `有 ${count} 项无法检查，原因见底部。`,
    limits: '检查范围为填报格式、计算关系和前后一致，不包括佐证材料。',
  },
};
