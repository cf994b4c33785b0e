/** The file host: a workbook opened from bytes, without an office suite. */
export { FileHost } from './file-host';
export type { FileView, Selection } from './view';
export { type SettingsStore, memorySettings } from './settings';
