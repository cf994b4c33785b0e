import { readFileSync } from 'node:fs';
import path from 'node:path';
import { registerCommands, type RibbonSession } from '../../src/commands/commands';

type Handler = (event: { completed: () => void }) => void;

const handlers = new Map<string, Handler>();
const showAsTaskpane = jest.fn(() => Promise.resolve());
const report = jest.fn((_failure: unknown) => undefined);
const session = {
  check: jest.fn(() => Promise.resolve()),
  fixSafe: jest.fn(() => Promise.resolve()),
  recompute: jest.fn(() => Promise.resolve()),
  clearMarks: jest.fn(() => Promise.resolve()),
} satisfies RibbonSession;

beforeEach(() => {
  jest.clearAllMocks();
  handlers.clear();
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane },
    },
  });
  registerCommands(session, report);
});

/** Presses a button of the ribbon; resolves once Office is told that the command is over. */
function press(name: string): Promise<void> {
  return new Promise((completed) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`no command ${name}`);
    handler({ completed });
  });
}

it('answers every function that the manifest names, and no other', () => {
  const manifest = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect([...handlers.keys()]).toEqual(named);
});

it.each(['check', 'fixSafe', 'recompute', 'clearMarks'] as const)(
  '%s opens the pane and acts there',
  async (name) => {
    await press(name);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(session[name]).toHaveBeenCalledTimes(1);
    expect(report).not.toHaveBeenCalled();
  },
);

it('reports a failure and still completes, so that the ribbon does not hang', async () => {
  const failure = new Error('cell-editing');
  session.check.mockRejectedValueOnce(failure);
  await press('check');
  expect(report).toHaveBeenCalledWith(failure);
});

it('acts even where the pane cannot be opened', async () => {
  const failure = new Error('InvalidOperationInCellEditMode');
  showAsTaskpane.mockRejectedValueOnce(failure);
  await press('check');
  expect(session.check).toHaveBeenCalledTimes(1);
  expect(report).toHaveBeenCalledWith(failure);
});
