import fc from 'fast-check';
import { reportPage } from '../../../src/batch/reports/html/report-page';
import { attributeOf, elementsOf } from '../../support/well-formed';
import {
  FAULTY,
  LANGUAGE,
  formBook,
  hostileText,
  reportOn,
  runOf,
  sampleRun,
  smallRun,
  withTexts,
} from './sample';

const ELEMENTS = new Set([
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'article', 'section', 'div', 'span'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'a', 'b', 'br'],
  ...['table', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]);

/** The page is written so that an XML parser reads it as well: a stray `<` would show. */
function elementsOfPage(page: string) {
  return elementsOf(page);
}

describe('the report as a page', () => {
  const page = reportPage(sampleRun(), LANGUAGE);
  const elements = elementsOfPage(page);

  test('allows nothing to be loaded or run', () => {
    const policy = elements.find((one) => attributeOf(one, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attributeOf(policy, 'content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(page).not.toMatch(/<script|url\(|@import|<link|<img/);
  });

  test('has an overview whose lines lead to the articles below', () => {
    const ids = elements.flatMap((one) => attributeOf(one, 'id') ?? []);
    const inside = elements
      .flatMap((one) => attributeOf(one, 'href') ?? [])
      .filter((href) => href.startsWith('#'));
    expect(inside.length).toBeGreaterThanOrEqual(4);
    for (const href of inside) expect(ids).toContain(href.slice(1));
  });

  test('leads to the checked workbooks', () => {
    const outside = elements
      .flatMap((one) => attributeOf(one, 'href') ?? [])
      .filter((href) => !href.startsWith('#'));
    expect(outside).toEqual(['一.xlsx', '下属/二.xlsx', '决算 #1.xlsx'].map(encodeURIComponent));
  });

  test('needs no overview for one file, and says its conclusion in words', () => {
    const one = reportPage(runOf(reportOn('一.xlsx', formBook(FAULTY))), LANGUAGE);
    expect(one).not.toContain('id="top"');
    expect(one).toContain('✖ 退回');
    expect(one).toContain('✖ 错误');
    expect(one).toMatch(/9\.88 = 10 × /);
    expect(one).toContain('复核意见');
  });

  test('leaves the opinion blank unless it is given', () => {
    const workbook = {
      ...reportOn('一.xlsx', formBook()),
      opinion: { text: '同意。\n<b>请补说明</b>', reviewer: '李四', date: null },
    };
    const given = reportPage(runOf(workbook), LANGUAGE);
    expect(given).toContain('同意。<br />&lt;b&gt;请补说明&lt;/b&gt;');
    expect(given).toContain('李四');
  });

  test('prints each workbook on a page of its own', () => {
    expect(page).toMatch(/article,header\.overview\{break-after:page\}/);
    expect(page).toContain('@page{size:A4 landscape');
  });
});

test('any text in any field stays text', () => {
  const base = smallRun();
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 12 }), (texts) => {
      const page = reportPage(withTexts(base, texts), LANGUAGE);
      for (const { name, attributes } of elementsOfPage(page)) {
        expect(ELEMENTS).toContain(name);
        expect(Object.keys(attributes).filter((key) => key.startsWith('on'))).toEqual([]);
      }
      // eslint-disable-next-line no-control-regex
      expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\ufffe\uffff]/);
      expect(Buffer.from(page).toString()).toBe(page);
    }),
    { numRuns: 40 },
  );
});
