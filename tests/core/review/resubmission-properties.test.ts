/** What holds of any two submissions, whatever clerks did to the cells and rows in between. */
import fc from 'fast-check';
import type { Finding } from '../../../src/core/finding';
import { compareSubmissions } from '../../../src/core/review/resubmission';
import { changeLists, changesFor } from '../../support/mutations';
import { formBook, partOf, submitted, withRowAt } from './submissions';

const LAYOUT = 'shenzhen-2022';
/** Of the form as it is built. */
const ROWS_OF_FORM = 27;

const books = fc
  .tuple(changeLists, fc.option(fc.nat({ max: ROWS_OF_FORM }), { nil: null }))
  .map(([changes, row]) => {
    const book = formBook(changesFor(LAYOUT, changes));
    return submitted(row === null ? book : withRowAt(book, row));
  });

const keysOf = (findings: readonly (Finding | null)[]): string[] =>
  findings.flatMap((finding) => (finding ? [JSON.stringify(finding)] : [])).sort();

test('every finding of both submissions is told of once', () => {
  fc.assert(
    fc.property(books, books, (earlier, later) => {
      const { findings } = partOf(compareSubmissions(earlier, later));
      expect(keysOf(findings.map((one) => one.earlier))).toEqual(keysOf(earlier.report.findings));
      expect(keysOf(findings.map((one) => one.later))).toEqual(keysOf(later.report.findings));
    }),
    { numRuns: 15 },
  );
});

test('what is mended one way is new the other way', () => {
  fc.assert(
    fc.property(books, books, (earlier, later) => {
      const [there, back] = [compareSubmissions(earlier, later), compareSubmissions(later, earlier)].map(
        partOf,
      );
      const mended = (there?.findings ?? []).filter(({ later: now }) => now === null);
      const found = (back?.findings ?? []).filter(({ state }) => state === 'new');
      expect(keysOf(mended.map((one) => one.earlier))).toEqual(keysOf(found.map((one) => one.later)));
      expect(there?.counts.cells).toBe(back?.counts.cells);
    }),
    { numRuns: 15 },
  );
});
