/**
 * Draws and clears marks so that they are never left half drawn. A setting says who drew last and whether all of
 * it is there: by it the answer to a lost question is found, another pane's drawing is noticed, and a later pane
 * finds what an earlier one has left.
 */
import { firstCell } from '../../common/mark-look';
import { type Mark, type Recovered, HostError } from '../../host';
import { excelLocation, toHostError } from '../errors';
import { type MarkedSheet, add, askForFormats, askForSheets, isClosed, placesOf } from './marked-sheets';
import type { Context, Session } from '../session';

const STATE = 'formlint.marks';
/** Marks to one sync, some 2 kB each, and the fewest that are tried where Excel takes less. */
const MARKS_PER_SYNC = 1_000;
const FEWEST_PER_SYNC = 30;
/** Attempts to draw between other panes that draw too. */
const ATTEMPTS = 5;

/** `by` names one drawing. */
interface State {
  readonly by: string;
  readonly isWhole: boolean;
}

interface Found {
  readonly sheets: readonly MarkedSheet[];
  readonly state: State | null;
}

/** Whether marks are drawn, whole or half, by whomever. */
export function areThere(session: Session): Promise<boolean> {
  return session.run(async (context) => {
    const state = await context.ask(() => askForState(context));
    return state() !== null;
  });
}

/** @param changed sheets with other marks than those drawn last; absent: any of them */
export async function highlight(
  session: Session,
  marks: readonly Mark[],
  changed?: readonly string[],
): Promise<void> {
  let only = changed ?? null;
  let perSync = MARKS_PER_SYNC;
  for (let attempt = 1; ; attempt++) {
    const by = Math.random().toString(36).slice(2);
    try {
      if (await session.run((context) => replace(context, { marks, by, perSync, only }))) return;
    } catch (error) {
      const reason = asMarkError(error);
      if (await wasDrawn(session, marks, by, reason)) return;
      if (!isWorthRepeating(reason) || attempt === ATTEMPTS) throw reason;
      if (reason.code === 'too-large') perSync = Math.max(FEWEST_PER_SYNC, Math.floor(perSync / 4));
    }
    if (attempt === ATTEMPTS) throw new HostError('busy');
    // What another pane or a broken batch has left may stand on any sheet.
    only = null;
  }
}

export function clearHighlights(session: Session): Promise<void> {
  return highlight(session, []);
}

/** Queues the question whether marks were left half drawn. @returns to be called after the sync */
export function askWhetherHalf(context: Context): () => boolean {
  const state = askForState(context);
  return () => state()?.isWhole === false;
}

export async function clearHalfDrawn(context: Context): Promise<Recovered> {
  const { sheets } = await marksThere(context);
  const open = sheets
    .filter((sheet) => !isClosed(sheet))
    .flatMap(({ ours, unfinished }) => [...ours, ...unfinished]);
  await context.ask(() => {
    for (const format of open) format.delete();
    setState(context, null);
  });
  return { outcome: 'marks-cleared', label: null, cells: [] };
}

interface Drawing {
  readonly marks: readonly Mark[];
  readonly by: string;
  readonly perSync: number;
  /** The sheets to draw on; null for all. */
  readonly only: readonly string[] | null;
}

/** @returns false when another pane drew at the same time, and all has to be done again */
async function replace(context: Context, { marks, by, perSync, only }: Drawing): Promise<boolean> {
  const { sheets, state } = await marksThere(context, only);
  // Only beside whole marks may those of some sheets be drawn.
  if (only && state?.isWhole !== true) return replace(context, { marks, by, perSync, only: null });
  const isMeant = (name: string) => only === null || only.includes(name);
  const meant = marks.filter(({ sheet }) => isMeant(sheet));
  refuseImpossible(sheets, meant);
  const drawn = sheets.filter(({ name }) => isMeant(name));
  const stuck = drawn.filter((sheet) => isClosed(sheet) && sheet.ours.length > 0);
  const wanted = stuck.length > 0 ? [] : meant;
  const open = drawn.filter((sheet) => !isClosed(sheet)).flatMap(({ ours }) => ours);
  const steps = [
    ...open.map((format) => () => format.delete()),
    ...wanted.map((mark) => () => add(context, mark)),
  ];
  const isUndisturbed = await carryOut(context, steps, {
    by,
    perSync,
    before: state,
    isEmpty: only ? marks.length === 0 : wanted.length === 0,
  });
  if (stuck.length > 0) throw new HostError('protected', await placesOf(context, stuck));
  return isUndisturbed;
}

async function carryOut(
  context: Context,
  steps: readonly (() => void)[],
  { by, perSync, before, isEmpty }: { by: string; perSync: number; before: State | null; isEmpty: boolean },
): Promise<boolean> {
  if (steps.length === 0 && before === null) return true;
  let expected = before;
  let isUndisturbed = true;
  for (let from = 0; from === 0 || from < steps.length; from += perSync) {
    const isLast = from + perSync >= steps.length;
    const found = await context.ask(() => {
      context.application.suspendScreenUpdatingUntilNextSync();
      const state = askForState(context);
      setState(context, { by, isWhole: false });
      for (const step of steps.slice(from, from + perSync)) step();
      if (isLast) setState(context, isEmpty ? null : { by, isWhole: true });
      return state;
    });
    isUndisturbed &&= found()?.by === expected?.by;
    expected = { by, isWhole: false };
  }
  return isUndisturbed;
}

/**
 * After a failure: the marks may all be there, or all gone where none are wanted, and only the answer is lost. Half
 * of them are taken away.
 */
async function wasDrawn(
  session: Session,
  marks: readonly Mark[],
  by: string,
  reason: HostError,
): Promise<boolean> {
  // Refused by us, before anything was sent.
  if (reason.cause === undefined && reason.code !== 'timed-out') return false;
  try {
    return await session.run(async (context) => {
      const { sheets, state } = await marksThere(context);
      if (state?.by === by && !state.isWhole) {
        await clearHalfDrawn(context);
        return marks.length === 0;
      }
      return marks.length === 0 ? sheets.every(({ ours }) => ours.length === 0) : state?.by === by;
    });
  } catch {
    throw reason.code === 'timed-out' ? new HostError('in-doubt', [], reason) : reason;
  }
}

/** A format or sheet that was there a moment ago is gone, or the batch was too large for this Excel. */
function isWorthRepeating({ code, cause }: HostError): boolean {
  return code === 'too-large' || (code === 'sheet-missing' && cause !== undefined);
}

/** @param only asks for the formats of these sheets; null for all */
async function marksThere(context: Context, only: readonly string[] | null = null): Promise<Found> {
  const { sheets, state } = await context.ask(() => ({
    sheets: askForSheets(context),
    state: askForState(context),
  }));
  const formats = await context.ask(() => askForFormats(sheets(), only));
  return { sheets: formats(), state: state() };
}

function askForState({ workbook: { settings } }: Context): () => State | null {
  const setting = settings.getItemOrNullObject(STATE).load('value');
  return () => (setting.isNullObject ? null : (JSON.parse(String(setting.value)) as State));
}

function setState({ workbook: { settings } }: Context, state: State | null): void {
  const setting = settings.add(STATE, JSON.stringify(state));
  if (!state) setting.delete();
}

function refuseImpossible(sheets: readonly MarkedSheet[], marks: readonly Mark[]): void {
  const known = new Set(sheets.map(({ name }) => name));
  if (marks.some(({ sheet }) => !known.has(sheet))) throw new HostError('sheet-missing');
  const closed = new Set(sheets.filter(isClosed).map(({ name }) => name));
  const refused = marks.filter(({ sheet }) => closed.has(sheet));
  if (refused.length > 0) throw new HostError('protected', refused.map(firstCell));
}

/** Excel has no code of its own for a sheet that takes no more conditional formats. */
function asMarkError(error: unknown): HostError {
  const reason = toHostError(error);
  const isAdding = excelLocation(reason.cause)?.startsWith('ConditionalFormatCollection') === true;
  return isAdding && reason.code === 'failed' ? new HostError('mark-limit', [], reason.cause) : reason;
}
