/** What a reviewer enters: kept with the workbook, field by field, and never lost. */
import { REVIEW_SETTING, restoreReviews, storeReviews } from '../../../src/core/review/store';
import { emptyReview } from '../../../src/core/review/record';
import { decimal } from '../../../src/core/text/decimal';
import { Reviewing } from '../../../src/taskpane/review/reviewing';
import { openDesk } from '../desk';

const PART = 'name:保洁项目';
const ROW = 'indicators.产出/数量/保洁面积';
const OTHER = 'indicators.产出/质量/合格率';
const TODAY = '2026-03-05';

function open(pause = 0) {
  const { host } = openDesk();
  const pane = (): Reviewing => new Reviewing({ host, today: () => TODAY, pause });
  const kept = () => restoreReviews(host.settings.get(REVIEW_SETTING)).reviews;
  return { host, reviewing: pane(), pane, kept };
}

describe('what a reviewer enters', () => {
  test('is kept after a short pause, once for all that was typed', async () => {
    const { host, reviewing, kept } = open(20);
    const update = jest.spyOn(host, 'updateSetting');
    reviewing.change(PART, 'opinion', '请');
    reviewing.change(PART, 'opinion', '请补充');
    reviewing.score(PART, ROW, ' 7.50 ', decimal(10));
    expect(reviewing.get().saving.state).toBe('waiting');
    expect(kept()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(update).toHaveBeenCalledTimes(1);
    expect(kept()).toEqual([
      {
        part: PART,
        conclusion: null,
        opinion: '请补充',
        reviewer: '',
        date: TODAY,
        rows: { [ROW]: { score: '7.5', opinion: '' } },
      },
    ]);
    expect(reviewing.get()).toMatchObject({ saving: { state: 'saved' }, drafts: new Map() });
  });

  test('is there again for a pane that is opened later', async () => {
    const { reviewing, pane } = open();
    reviewing.change(PART, 'conclusion', 'return');
    reviewing.change(PART, `opinion ${ROW}`, '请附凭证');
    await reviewing.save();
    const later = pane();
    await later.load();
    expect(later.text(PART, 'conclusion')).toBe('return');
    expect(later.text(PART, `opinion ${ROW}`)).toBe('请附凭证');
    expect(later.text(PART, `score ${ROW}`)).toBe('');
  });

  test.each([
    ['十', 'not a number'],
    ['-1', 'below 0'],
    ['7.555', 'three decimals'],
    ['10.01', 'above the weight'],
  ])('is not kept as a score: %s (%s), but stays in its field', async (typed) => {
    const { reviewing, kept } = open();
    reviewing.score(PART, ROW, '9', decimal(10));
    await reviewing.save();
    reviewing.score(PART, ROW, typed, decimal(10));
    await reviewing.save();
    expect(reviewing.text(PART, `score ${ROW}`)).toBe(typed);
    expect(reviewing.invalid).toBe(1);
    expect(kept()[0]?.rows[ROW]?.score).toBe('9');
    reviewing.score(PART, ROW, '10', decimal(10));
    await reviewing.save();
    expect(reviewing.invalid).toBe(0);
    expect(kept()[0]?.rows[ROW]?.score).toBe('10');
  });

  test('stays in its field when the host refuses, and is kept on trying again', async () => {
    const { host, reviewing, kept } = open();
    host.refuse('setSetting', 'cell-editing');
    reviewing.change(PART, 'opinion', '请补充');
    expect(await reviewing.save()).toBe(false);
    expect(reviewing.get().saving).toEqual({ state: 'refused', code: 'cell-editing' });
    expect(reviewing.text(PART, 'opinion')).toBe('请补充');
    expect(reviewing.reviews()[0]?.opinion).toBe('请补充');
    expect(kept()).toEqual([]);
    expect(await reviewing.save()).toBe(true);
    expect(kept()[0]?.opinion).toBe('请补充');
  });

  test('is not lost when more is typed while it is being saved', async () => {
    const { reviewing, kept } = open();
    reviewing.change(PART, 'opinion', '一');
    const saving = reviewing.save();
    await Promise.resolve();
    reviewing.change(PART, 'opinion', '一二');
    await saving;
    expect(reviewing.text(PART, 'opinion')).toBe('一二');
    await reviewing.save();
    expect(kept()[0]?.opinion).toBe('一二');
  });

  test('leaves alone what another pane enters in other fields', async () => {
    const { reviewing: one, pane, kept } = open();
    const other = pane();
    await Promise.all([one.load(), other.load()]);
    one.score(PART, ROW, '8', decimal(10));
    one.change(PART, 'reviewer', '甲');
    other.score(PART, OTHER, '5', decimal(10));
    other.change(PART, `opinion ${ROW}`, '核对');
    await one.save();
    await other.save();
    expect(kept()[0]).toMatchObject({
      reviewer: '甲',
      rows: { [ROW]: { score: '8', opinion: '核对' }, [OTHER]: { score: '5', opinion: '' } },
    });
    expect(other.text(PART, 'reviewer')).toBe('甲');
  });

  test('is dated by the day, and all taken back is nothing kept', async () => {
    const { reviewing, kept } = open();
    reviewing.change(PART, 'opinion', '好');
    expect(reviewing.text(PART, 'date')).toBe(TODAY);
    reviewing.change(PART, 'date', '2026-03-01');
    reviewing.change(PART, 'opinion', '很好');
    expect(reviewing.text(PART, 'date')).toBe('2026-03-01');
    reviewing.change(PART, 'date', TODAY);
    reviewing.change(PART, 'opinion', '');
    await reviewing.save();
    expect(kept()).toEqual([]);
  });

  test('is not written over what a newer program has written', async () => {
    const { host, reviewing } = open();
    const newer = { version: 99, reviews: 'in another way' };
    host.settings.set(REVIEW_SETTING, newer);
    await reviewing.load();
    expect(reviewing.get().kept?.writable).toBe(false);
    reviewing.change(PART, 'opinion', '好');
    expect(await reviewing.save()).toBe(false);
    expect(host.settings.get(REVIEW_SETTING)).toEqual(newer);
    expect(reviewing.text(PART, 'opinion')).toBe('好');
  });

  test('goes over to the form when its code is corrected, and leaves what is said there', async () => {
    const { reviewing, kept } = open();
    reviewing.change('code:旧', 'opinion', '请补充');
    reviewing.score('code:旧', ROW, '8', decimal(10));
    reviewing.change(PART, 'reviewer', '甲');
    reviewing.change(PART, `opinion ${ROW}`, '核对');
    await reviewing.save();
    reviewing.adopt('code:旧', PART);
    await reviewing.save();
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).toMatchObject({
      part: PART,
      opinion: '请补充',
      reviewer: '甲',
      rows: { [ROW]: { score: '8', opinion: '核对' } },
    });
  });

  test('leaves reviews of other forms as they are', async () => {
    const { host, reviewing, kept } = open();
    const other = { ...emptyReview('name:别的'), opinion: '好' };
    host.settings.set(REVIEW_SETTING, storeReviews([other]));
    reviewing.change(PART, 'opinion', '请补充');
    await reviewing.save();
    expect(kept().map(({ part }) => part)).toEqual(['name:别的', PART]);
  });
});
