/** The file host: a workbook opened from bytes, without an office suite. */
export { FileHost, type FileView, type Selection } from './file-host';
export { UNDO_SETTING } from './undo';
export { type SettingsStore, memorySettings } from './settings';
