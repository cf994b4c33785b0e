import { canonical } from '../../../../src/core/text/target/canonical';
import { parseValue } from '../../../../src/core/text/target/parse';
import type { ParsedValue } from '../../../../src/core/text/target/types';

function parse(text: string): ParsedValue {
  return parseValue(text, canonical(text), { year: 2022, digitDates: true, unit: '' });
}

/** A value in one line, for comparing. */
function show(value: ParsedValue): string {
  switch (value.kind) {
    case 'quantity': {
      const ends = value.value.toFixed() + (value.upper ? `~${value.upper.toFixed()}` : '');
      const per = value.unit.per === '' ? '' : `/${value.unit.per}`;
      return `${value.label}|${value.operator ?? ''}|${ends}|${value.unit.name}${per}|${value.noun}`;
    }
    case 'parts':
      return value.parts.map(show).join(' & ');
    case 'date': {
      const [from, to] = [value.from, value.to].map((day) =>
        new Date(day * 86_400_000).toISOString().slice(0, 10),
      );
      return `${from ?? ''}..${to ?? ''} ${value.bound}${value.deadline ? ' deadline' : ''}`;
    }
    case 'frequency':
      return `${value.operator ?? ''}${value.count.toFixed()}${value.unit} per ${value.every} ${value.period} ${value.manner}`.trim();
    case 'continuous':
      return `${value.hoursPerWeek} h`;
    case 'not-applicable':
      return value.marker;
    case 'qualitative':
      return `"${value.text}"`;
    case 'blank':
      return 'blank';
  }
}

describe('parseValue', () => {
  it.each([
    ['≥10台', '|≥|10|台|'],
    ['23万个', '||230000|个|'],
    ['￥1,821,100.00', '||1821100||'],
    ['31.66609万元', '||316660.9|元|'],
    ['新媒体开设数量≤1', '新媒体开设数量|≤|1||'],
    ['覆盖率达到95%以上', '覆盖率|≥|95|%|'],
    ['80%（含）以上事项可掌上办理', '|≥|80|%|事项可掌上办理'],
    ['控制在95万元以内', '|≤|950000|元|'],
    ['100元/人/月', '||100|元/人/月|'],
    ['0.5dB/km', '||0.5|db/公里|'],
    ['3～5个工作日', '||3~5|工作日|'],
    ['1小时30分钟', '||90|分钟|'],
    ['2022年完成培训3次', '完成培训||3|次|'],
    ['5个内容模块', '||5|个|内容模块'],
    ['百分之九十五', '||95|%|'],
    ['不少于三次', '|≥|3|次|'],
    ['≥50个秒批 /70个秒报', '|≥|50|个|秒批 & |≥|70|个|秒报'],
    ['1、电脑10台；2、打印机2台', '电脑||10|台| & 打印机||2|台|'],
    ['2022年9月底前', '2022-09-01..2022-09-30 by deadline'],
    ['9月前', '2022-09-01..2022-09-30 before deadline'],
    ['2022年12月31日前', '2022-12-31..2022-12-31 by deadline'],
    ['2021.7', '2021-07-01..2021-07-31 by'],
    ['2021-07-15 00:00:00', '2021-07-15..2021-07-15 by'],
    ['二〇二一年第三季度', '2021-07-01..2021-09-30 by'],
    ['下半年', '2022-07-01..2022-12-31 by'],
    ['2月下旬', '2022-02-21..2022-02-28 by'],
    ['2020年2月', '2020-02-01..2020-02-29 by'],
    ['3月至9月', '2022-03-01..2022-09-30 within'],
    ['至少2次/周', '≥2次 per 1 周'],
    ['每两年一次', '1次 per 2 年'],
    ['每季度按时发放', '1次 per 1 季 按时发放'],
    ['7×24小时', '168 h'],
    ['5*8', '40 h'],
    ['N/A', 'N/A'],
    ['第一名', '"第一名"'],
    ['ISO9001', '"ISO9001"'],
    ['约100人', '"约100人"'],
    ['1:3', '"1:3"'],
    ['零投诉', '"零投诉"'],
    ['一致', '"一致"'],
    ['按时完成。', '"按时完成"'],
    ['2022年13月', '"2022年13月"'],
    [' \u3000', 'blank'],
  ])('%s', (text, shown) => expect(show(parse(text))).toBe(shown));
});
