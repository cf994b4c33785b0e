/** The earlier submission: chosen, read, compared with the present check, dropped. */
import { baselineOf } from '../../../src/core/guard/baseline';
import { DEFAULT_PACK } from '../../../src/core/pack';
import type { Checked } from '../../../src/taskpane/session/checked';
import { Comparing } from '../../../src/taskpane/review/comparing';
import * as submissions from '../../../src/taskpane/review/submissions';
import { buildForm } from '../../support/form-builder';
import { fileOf } from '../../support/workbook-file';
import { WRONG, openDesk } from '../desk';

jest.mock('../../../src/taskpane/review/submissions', () => ({
  ...jest.requireActual<typeof submissions>('../../../src/taskpane/review/submissions'),
  check: jest.fn(jest.requireActual<typeof submissions>('../../../src/taskpane/review/submissions').check),
}));

const check = jest.mocked(submissions.check);
beforeEach(() => check.mockClear());

const bytes = fileOf(buildForm({ layout: 'shenzhen-2022', change: WRONG }).workbook);
const earlier = new File([bytes.slice().buffer], '第一次.xlsx');

async function checked(): Promise<Checked> {
  const { session } = openDesk();
  await session.check();
  return session.getState().checked!;
}

describe('the earlier submission', () => {
  test('is checked as the workbook is, once for as long as that stays', async () => {
    const [comparing, now] = [new Comparing(), await checked()];
    await comparing.choose(earlier);
    expect(comparing.comparedWith(now)?.comparison.counts).toMatchObject({ fixed: 0, new: 0, cells: 0 });
    expect(comparing.comparedWith({ ...now })?.earlier).toBe('第一次.xlsx');
    expect(check).toHaveBeenCalledTimes(1);
    const pack = { ...DEFAULT_PACK, id: 'own' };
    comparing.comparedWith({ ...now, under: { ...now.under, pack } });
    expect(check).toHaveBeenCalledTimes(2);
    expect(check.mock.calls[1]?.[1]?.pack).toBe(pack);
  });

  test('is checked anew against another baseline', async () => {
    const [comparing, now] = [new Comparing(), await checked()];
    await comparing.choose(earlier);
    comparing.comparedWith(now);
    const baseline = baselineOf(now.workbook, 'template');
    comparing.comparedWith({ ...now, under: { ...now.under, baseline } });
    expect(check.mock.calls[1]?.[1]?.baseline).toBe(baseline);
    comparing.comparedWith({ ...now, under: { ...now.under, baseline, waivers: [] } });
    expect(check).toHaveBeenCalledTimes(2);
  });

  test('that breaks the check is no comparison, and no harm', async () => {
    const [comparing, now] = [new Comparing(), await checked()];
    await comparing.choose(earlier);
    check.mockImplementationOnce(() => {
      throw new Error('a defect');
    });
    expect(comparing.comparedWith(now)).toBeNull();
  });

  test('gives way to the file chosen last, and to none', async () => {
    const [comparing, now] = [new Comparing(), await checked()];
    const slow = comparing.choose(new File([bytes.slice().buffer], '慢.xlsx'));
    await Promise.all([slow, comparing.choose(earlier)]);
    expect(comparing.get()).toMatchObject({ reading: null, problem: null, earlier: { name: '第一次.xlsx' } });
    comparing.drop();
    expect(comparing.comparedWith(now)).toBeNull();
  });

  test('that cannot be read leaves the one before in place', async () => {
    const comparing = new Comparing();
    await comparing.choose(earlier);
    await comparing.choose(new File(['a,b'], '坏.xlsx'));
    expect(comparing.get().problem).toEqual({ name: '坏.xlsx', code: 'csv' });
    expect(comparing.get().earlier?.name).toBe('第一次.xlsx');
  });
});
