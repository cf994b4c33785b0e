/** The table of all rules for docs/rules/README.md, from the rules' own data and wording. */
import { allRules } from '../src/core/rules';
import type { Rule } from '../src/core/rules/rule';
import type { RuleWording } from '../src/locales/locale';
import { zhCN } from '../src/locales/zh-CN';

const SEVERITIES = { error: '错误', warning: '警告', info: '提示' };
const FIXES = { safe: '安全', suggested: '建议' };

export function rulesReadme(): string {
  const wordings = zhCN.rules as Readonly<Record<string, RuleWording<Rule>>>;
  const rows = allRules().map((rule) => rowOf(rule, wordings[rule.code]?.title ?? ''));
  return [
    '# 规则一览',
    '',
    '由 `npx tsx scripts/rules-docs.mjs` 生成，请勿手工修改。规则代码永久不变，停用后也不再使用。',
    '',
    '| 代码 | 名称 | 检查内容 | 级别 | 修复 | 参数 | 来源 |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function rowOf(rule: Rule, title: string): string {
  const cells = [
    `[${rule.code}](../../src/core/rules/${rule.code}/rule.md)`,
    rule.name,
    title,
    SEVERITIES[rule.severity],
    rule.fixKind === null ? '–' : FIXES[rule.fixKind],
    (rule.parameters ?? []).map((name) => `\`${name}\``).join(' ') || '–',
    rule.source.map((source) => zhCN.sources[source]).join('；'),
  ];
  return `| ${cells.join(' | ')} |`;
}
