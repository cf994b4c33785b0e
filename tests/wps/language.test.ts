/** WPS's own pages speak the language that was chosen in the pane. */
import { wpsTexts as english } from '../../src/locales/en/wps';
import { selfCheckTexts as englishCheck } from '../../src/locales/en/wps-self-check';
import { wpsTexts as chinese } from '../../src/locales/zh-CN/wps';
import { selfCheckTexts as chineseCheck } from '../../src/locales/zh-CN/wps-self-check';
import { keptLanguage, wpsTextsIn } from '../../src/wps/language';

const storing = (text: string | null) => ({ read: () => text, keep: () => true });

it.each([
  ['nothing is kept', null, 'zh-CN'],
  ['English is chosen', '{"version":1,"language":"en"}', 'en'],
  ['Chinese is chosen', '{"version":1,"language":"zh-CN"}', 'zh-CN'],
  ['the program decides', '{"version":1,"language":"auto"}', 'zh-CN'],
  ['what is kept is no JSON', '{', 'zh-CN'],
  ['what is kept is nothing of ours', '{"language":5}', 'zh-CN'],
])('where %s', (_what, kept, language) => {
  expect(keptLanguage(storing(kept))).toBe(language);
});

it('has other words for each language', () => {
  expect([wpsTextsIn('zh-CN'), wpsTextsIn('en')]).toEqual([chinese, english]);
});

/** Every text, the functions called. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [(value as (...given: unknown[]) => string)('x', 2, 3)];
  return Object.values(value as object).flatMap(texts);
}

it('says everything in English, but for the names of what is Chinese in WPS', () => {
  for (const [own, other] of [
    [english, chinese],
    [englishCheck, chineseCheck],
  ]) {
    const said = texts(own);
    expect(said).toHaveLength(texts(other).length);
    expect(said.filter((text) => /\p{Script=Han}/u.test(text.replace(/“[^”]*”/g, '')))).toEqual([]);
  }
});
