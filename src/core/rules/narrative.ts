/** Texts of 年度总体目标 as the rules compare them. */

/** Shorter texts (`已完成年度工作任务`) may well stand in two forms. */
export const LEAST_NARRATIVE = 20;
