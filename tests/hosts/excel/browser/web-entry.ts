/** Bundled into the page that frames the task pane, as Excel on the web does. */
import { WebHost } from '../emulator/web';
import { startExcel } from './application';

const server = startExcel(window.emulatedExcelOptions);
const frame = document.querySelector('iframe');
if (!frame) throw new Error('no frame for the add-in');

const host = new WebHost(
  () => server,
  (message) => frame.contentWindow?.postMessage(message, new URL(frame.src).origin),
);
window.addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow) host.receive(data);
});
