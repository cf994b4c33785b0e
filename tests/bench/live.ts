/**
 * What keeping up costs the pane itself: from knowing of an edit to the new results, the list and the marks in a
 * workbook of many forms. The host is in memory, so that hardly any time but the pane's own is in it; drawing the
 * page is not. It is the processor's time and not the clock's, as several programs may share the machine.
 */
import type { Scope } from '../../src/taskpane/session/reports';
import type { FieldPath } from '../../src/core/rules/case';
import { type ManyForms, manyForms } from '../support/many-forms';
import { openSession } from '../taskpane/desk';
import { FakeHost } from '../taskpane/fake-host';

export const FORMS = 200;
const EDITS = 80;
const WARM_UP = 60;

interface LiveCase {
  readonly name: string;
  readonly path: FieldPath;
  /** Content after the nth edit. */
  readonly content: (n: number) => string | number;
  readonly showsAll: boolean;
}

const score = (n: number) => n % 10;
/** The narratives of all forms are compared with one another. */
const narrative = (n: number) => `第 ${String(n)} 次修改：全年按计划完成设备采购与安装。`;

const CASES: readonly LiveCase[] = [
  { name: 'a score, one form shown', path: 'indicators.0.score', content: score, showsAll: false },
  { name: 'a score, all forms shown', path: 'indicators.0.score', content: score, showsAll: true },
  { name: 'a narrative, one form shown', path: 'goal.actual', content: narrative, showsAll: false },
];

/** Milliseconds of the processor's time for every edit, once warm, by what was edited. */
export async function timeLive(): Promise<ReadonlyMap<string, readonly number[]>> {
  const forms = manyForms(FORMS);
  const times = new Map<string, readonly number[]>();
  for (const one of CASES) times.set(one.name, await timeCase(forms, one));
  return times;
}

async function timeCase({ workbook, at }: ManyForms, one: LiveCase): Promise<readonly number[]> {
  const host = new FakeHost(workbook);
  const session = openSession(host);
  await session.check();
  await session.mark();
  const scope: Scope = one.showsAll ? 'all' : session.getState().scope;
  session.setScope(scope);
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + EDITS; n++) {
    host.type({ sheet: '项目1', ...at(one.path) }, one.content(n));
    const start = process.cpuUsage();
    await session.followNow();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  const { following, work } = session.getState();
  session.dispose();
  if (following.state !== 'well' || work.state !== 'idle') throw new Error(`${one.name}: not followed`);
  return times.slice(WARM_UP);
}
