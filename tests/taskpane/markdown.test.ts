import fc from 'fast-check';
import { parseMarkdown } from '../../src/taskpane/markdown';

test('reads headings, paragraphs, lists and code', () => {
  const blocks = parseMarkdown(
    [
      '# F06 budget-score',
      '',
      '得分应等于分值乘以执行率，',
      '保留两位小数。See',
      'below.',
      '- 分值 `10`',
      '  一行',
      '- 得分',
      '1. 先算',
      '',
      '```',
      '<b>x</b>',
      '```',
    ].join('\n'),
  );
  const plain = (text: string) => ({ text, code: false });
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, spans: [plain('F06 budget-score')] },
    { kind: 'paragraph', spans: [plain('得分应等于分值乘以执行率，保留两位小数。See below.')] },
    {
      kind: 'list',
      ordered: false,
      items: [[plain('分值 '), { text: '10', code: true }, plain('一行')], [plain('得分')]],
    },
    { kind: 'list', ordered: true, items: [[plain('先算')]] },
    { kind: 'code', text: '<b>x</b>' },
  ]);
});

test('ends on any text', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('- a', '1. a', '```', '# a', '', '  b', '<img src=x>'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(Array.isArray(parseMarkdown(lines.join('\n')))).toBe(true);
    }),
  );
});
