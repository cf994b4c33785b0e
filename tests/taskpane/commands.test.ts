import { paneCommands } from '../../src/taskpane/commands';
import { openDesk } from './desk';

test('fixing and recomputing check first and write nothing by themselves', async () => {
  const { host, session } = openDesk();
  const commands = paneCommands(session);
  await commands.fixSafe();
  expect(session.getState().preview?.kind).toBe('safe');
  await commands.recompute();
  expect(session.getState().preview?.kind).toBe('kept');
  expect(host.written).toEqual([]);
});

test('clears marks without a check', async () => {
  const { host, session } = openDesk();
  await session.check();
  await session.mark();
  await paneCommands(session).clearMarks();
  expect(host.marks).toEqual([]);
});

test('rejects where the host refuses, and the pane says why', async () => {
  const { host, session } = openDesk();
  host.refuse('read', 'cell-editing');
  await expect(paneCommands(session).check()).rejects.toThrow();
  expect(session.getState().work).toMatchObject({ state: 'failed', code: 'cell-editing' });
});
