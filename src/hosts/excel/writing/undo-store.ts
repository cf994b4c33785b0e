/**
 * Work that writes, kept among the workbook's settings from before its first write until it is done, and beyond
 * that where it can be undone. Every piece of work has a setting of its own, so that two panes never overwrite
 * each other's. A second setting stands as long as the work is under way and names the pane that does it; each
 * batch of the work begins with it, and Excel refuses the batch when another pane has taken the work over.
 */
import { jsonIn } from '../../../core/json-text';
import { type KeptWork, keepWork, restoreWork } from '../../common/kept-work';
import type { Context } from '../session';

const KEPT = 'formlint.undo.';
const UNDER_WAY = 'formlint.pending.';
/** Stands from when the shape has been changed until all of the task is done. */
const SHAPED = 'formlint.shaped.';

/** What the settings of a workbook bear without growing noticeably. */
const MAX_ENTRIES = 50;
const MAX_EDITS = 2_000;

export interface Task extends KeptWork {
  /** Sorts by time; tells the number of edits. */
  readonly id: string;
}

export interface StoredTask {
  readonly task: Task;
  /** The pane that has it under way; null when it is done. */
  readonly owner: string | null;
}

export function newTask(task: Omit<Task, 'id'>): Task {
  const id = `${Date.now().toString(36)}-${task.edits.length}-${random()}`;
  return { ...task, id };
}

/** A name for this pane. */
export function newOwner(): string {
  return random();
}

function random(): string {
  return Math.random().toString(36).slice(2, 10);
}

export function isUndoable({ direction, label }: Task): boolean {
  return direction === 'apply' && label !== null;
}

function underWayKey({ id }: Task, owner: string): string {
  return `${UNDER_WAY}${id}.${owner}`;
}

/** Queues the start: what is to be written is in the workbook before any of it. May be queued again. */
export function begin(context: Context, task: Task, owner: string): void {
  const { settings } = context.workbook;
  keep(context, task);
  settings.add(underWayKey(task, owner), owner);
}

/** Queues the proof that the task is still this pane's: without, Excel runs nothing of the batch. */
export function hold({ workbook: { settings } }: Context, task: Task, owner: string): void {
  settings.getItem(underWayKey(task, owner)).load('key');
}

/** Queues the end. @param isKept the task stands and can be undone */
export function end(context: Context, task: Task, owner: string, isKept: boolean): void {
  const { settings } = context.workbook;
  settings.getItem(underWayKey(task, owner)).delete();
  if (task.reshaped) settings.add(SHAPED + task.id, '').delete();
  if (!isKept) drop(context, task.id);
}

/** `not`: the shape is as before; `shaped`: it has been changed; `back`: it has been taken back since. */
export type ShapeState = 'not' | 'shaped' | 'back';

/** Queues the note of what has become of the shape, behind the step that does it. */
export function markShape({ workbook: { settings } }: Context, { id }: Task, state: ShapeState): void {
  settings.add(SHAPED + id, state);
}

/** Queues the question what has become of the shape. @returns to be called after the sync */
export function askForShape({ workbook: { settings } }: Context, { id }: Task): () => ShapeState {
  const setting = settings.getItemOrNullObject(SHAPED + id).load('value');
  return () => (setting.isNullObject ? 'not' : setting.value === 'back' ? 'back' : 'shaped');
}

/** Queues that a task that was done and dropped is kept again. */
export function keep({ workbook: { settings } }: Context, task: Task): void {
  settings.add(KEPT + task.id, textOf(task));
}

/** Queues that a task is forgotten, whether it is there or not. */
export function drop({ workbook: { settings } }: Context, id: string): void {
  settings.add(KEPT + id, '').delete();
}

/** Queues that this pane takes over a task of another, unless that one has finished it meanwhile. */
export function takeOver(context: Context, { task, owner }: StoredTask, by: string): void {
  const { settings } = context.workbook;
  if (owner !== null) settings.getItem(underWayKey(task, owner)).delete();
  settings.add(underWayKey(task, by), by);
}

/** Queues the question whether the task is kept and under way here. @returns to be called after the sync */
export function askWhetherUnderWay(
  { workbook: { settings } }: Context,
  task: Task,
  owner: string,
): () => boolean {
  const setting = settings.getItemOrNullObject(underWayKey(task, owner)).load('key');
  return () => !setting.isNullObject;
}

/**
 * All tasks of the workbook, the oldest first; a setting that is none of ours to read is left out.
 * @param also queues what is asked for along with them
 */
export async function storedTasks(context: Context, also?: () => void): Promise<StoredTask[]> {
  const { items } = await context.ask(() => {
    also?.();
    return context.workbook.settings.load('items/key,items/value');
  });
  const owners = new Map(items.flatMap(({ key }) => ownerIn(key)));
  return items
    .flatMap(({ key, value }) => (key.startsWith(KEPT) ? taskIn(key, String(value)) : []))
    .map((task) => ({ task, owner: owners.get(task.id) ?? null }))
    .sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
}

/** Queues a question for tasks that have to go once one more is kept. @returns their ids, after the sync */
export function askForSurplus({ workbook }: Context, task: Task): () => string[] {
  const settings = workbook.settings.load('items/key');
  return () => {
    const ids = settings.items.flatMap(({ key }) => (key.startsWith(KEPT) ? [key.slice(KEPT.length)] : []));
    const newestFirst = ids.sort().reverse();
    let edits = task.edits.length;
    return newestFirst.filter((id, older) => {
      edits += editsIn(id);
      return older + 1 >= MAX_ENTRIES || edits > MAX_EDITS;
    });
  };
}

function editsIn(id: string): number {
  return Number(id.split('-')[1]);
}

function ownerIn(key: string): [string, string][] {
  if (!key.startsWith(UNDER_WAY)) return [];
  const [id = '', owner = ''] = key.slice(UNDER_WAY.length).split('.');
  return [[id, owner]];
}

function textOf({ id: _id, ...work }: Task): string {
  return JSON.stringify(keepWork(work));
}

function taskIn(key: string, text: string): Task[] {
  const work = restoreWork(jsonIn(text));
  return work ? [{ ...work, id: key.slice(KEPT.length) }] : [];
}
