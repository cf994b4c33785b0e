import type { Form, Indicator } from '../../forms/model';
import { normalizeText } from '../../text/normalize';
import { isPlaceholder } from '../placeholder';
import { refsOf } from '../equation';
import { applicableRows, hasReason, reasonCause, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** Words of 改进措施: what was done, or will be. */
const MEASURE =
  /将|今后|以后|下一?步|下一?[年阶]|次年|明年|后续|接下来|拟|计划|已[^经]|已经|改[进善]|整改|措施|加强|加大|加快|强化|优化|完善|提[高升前]|健全|规范|(?:及时|适时|据实|相应|科学)调整|之后|增[加配派]|合理|督促|推[进动]|落实|跟[进踪]|协调|做好|确保|力争|争取|避免|严格|建立|研判|建议|收回|尽快|抓紧|要求/;
/** Words of 偏差原因: a cause, or how reality differed from the plan. */
const CAUSE =
  /因|由于|受|导致|致使|造成|影响|鉴于|根据|按照|考虑|偏差|未|没有?|无法?|不[足够及能到再]|缺|少|减|增|多|超|延|推迟|滞后|晚|低于|高于|较[低高大少多]|差异|变[化动更]|调整|取消|暂停|停止|终止|集中|困难|疫情|天气|政策|期间|预[计估]/;

/**
 * 偏差原因分析及改进措施 holds both. Only where a reason is due: in other rows clerks write remarks. The words are
 * wide on purpose, so that silence is the rule and a remark the exception.
 */
export const I26 = defineRule({
  code: 'I26',
  name: 'reason-incomplete',
  severity: 'info',
  source: ['own'],
  messages: ['no-measure', 'no-cause', 'neither'],
  fixes: [],
  fixKind: null,
  check(context) {
    const { form } = context;
    const rows = applicableRows(form).filter((row) => hasReason(row) && reasonCause(context, row) !== null);
    if (rows.length === 0) return NOT_APPLICABLE;
    const seen = new Set<unknown>();
    return outcomeOf(
      rows.flatMap((row) => {
        // A reason merged over several rows is read once.
        if (seen.has(row.cells.reason)) return [];
        seen.add(row.cells.reason);
        return draftsOf(form, row);
      }),
    );
  },
});

function draftsOf(form: Form, row: Indicator): Draft[] {
  const { reason, actual, target, score } = row.cells;
  if (!reason || isPlaceholder(reason.text)) return [];
  const id = gapIn(normalizeText(reason.text));
  if (!id) return [];
  return [
    {
      cells: [reason.at],
      related: refsOf(form, [score, actual, target]),
      message: { id, values: { row: rowName(row), found: reason.text } },
      found: reason.text,
    },
  ];
}

function gapIn(text: string): 'no-measure' | 'no-cause' | 'neither' | null {
  const [cause, measure] = [CAUSE.test(text), MEASURE.test(text)];
  if (cause && measure) return null;
  if (cause) return 'no-measure';
  return measure ? 'no-cause' : 'neither';
}
