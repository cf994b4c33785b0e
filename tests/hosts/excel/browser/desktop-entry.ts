/** Bundled and run before any script of the task pane: the page then finds itself in desktop Excel. */
import { desktop } from '../emulator/desktop';
import { startExcel } from './application';

// Frames within the page are no task panes.
if (window === window.parent) {
  const server = startExcel(window.emulatedExcelOptions);
  const { external, click, completed } = desktop(() => server, window.emulatedExcelOptions.theme);
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  window.emulatedExcel = { ...window.emulatedExcel, click, completed };
}
