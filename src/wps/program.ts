/** What the add-in's pages use of WPS besides the workbook: panes, what pages share, events. */

/** A pane docked in the window of the workbook that was in front when it was made. */
export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  Width: number;
  DockPosition: number;
  Delete(): void;
}

/** Values that all pages of the add-in see, for as long as WPS runs. */
export interface SharedStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Book {
  readonly FullName: string;
}

/** `window.Application`, as far as the entry page uses it. */
export interface Program {
  readonly ActiveWorkbook: Book | null;
  readonly PluginStorage: SharedStorage;
  readonly ApiEvent: { AddApiEventListener(name: string, listener: (book: unknown) => void): void };
  CreateTaskPane(url: string, title?: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null;
}

/** The enums are declared without being there at run time. */
export const DOCK_RIGHT = 2;
