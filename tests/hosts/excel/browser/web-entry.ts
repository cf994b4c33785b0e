/** Bundled into the page that frames the task pane, as Excel on the web does. */
import { WebHost } from '../emulator/web';
import { startExcel } from './application';

const server = startExcel(window.emulatedExcelOptions);
const first = document.querySelector('iframe');
if (!first) throw new Error('no frame for the add-in');
let frame = first;

const host = new WebHost(
  () => server,
  (message) => frame.contentWindow?.postMessage(message, new URL(frame.src).origin),
);
window.addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow) host.receive(data);
});

const reopen = (): void => {
  server.schedule.clear();
  // A frame of its own: what is still on its way to the closed pane does not reach it.
  const next = frame.cloneNode() as HTMLIFrameElement;
  frame.replaceWith(next);
  frame = next;
};
window.emulatedExcel = { ...window.emulatedExcel, reopen };
