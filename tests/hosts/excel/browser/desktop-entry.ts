/** Bundled and run before any script of the task pane: the page then finds itself in desktop Excel. */
import { desktopExternal } from '../emulator/desktop';
import { startExcel } from './application';

// Frames within the page are no task panes.
if (window === window.parent) {
  const server = startExcel(window.emulatedExcelOptions);
  Object.defineProperty(window, 'external', { value: desktopExternal(() => server), configurable: true });
}
