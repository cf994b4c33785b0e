/**
 * How the ribbon's page and the panes speak to each other. They are pages of their own without a window in common;
 * what they share is WPS's plugin storage, which tells nobody of a change: a pane looks into it now and then.
 *
 * The storage is shared with the add-ins of the other programs of WPS, hence `_et` in every key.
 */
import type { SharedStorage } from './program';

export const COMMANDS = ['check', 'fixSafe', 'recompute', 'mark', 'clearMarks'] as const;

export type Command = (typeof COMMANDS)[number];

/** Tells a pane its place in the storage by the fragment of its address, which a page from a file keeps as well. */
export function paneAddress(page: string, token: string): string {
  return page + '#pane=' + token;
}

/** Null for a page that no ribbon has opened. */
export function tokenIn(fragment: string): string | null {
  const match = /[#&]pane=(\d+)/.exec(fragment);
  return match ? (match[1] ?? null) : null;
}

export function post(storage: SharedStorage, token: string, command: Command): void {
  storage.setItem(commandKey(token), command);
}

/** What the ribbon asks of a pane; it is given once. */
export function take(storage: SharedStorage, token: string): Command | null {
  const found = storage.getItem(commandKey(token));
  for (const command of COMMANDS) {
    if (command !== found) continue;
    storage.removeItem(commandKey(token));
    return command;
  }
  return null;
}

/** Tells a pane which of WPS's panes it stands in, so that it can fold itself away. */
export function tellId(storage: SharedStorage, token: string, id: number): void {
  storage.setItem(idKey(token), String(id));
}

/** Null as long as it is not known. */
export function ownId(storage: SharedStorage, token: string): number | null {
  const id = Number(storage.getItem(idKey(token)) || NaN);
  return isNaN(id) ? null : id;
}

function commandKey(token: string): string {
  return 'formlint_command_' + token + '_et';
}

function idKey(token: string): string {
  return 'formlint_pane_' + token + '_et';
}
