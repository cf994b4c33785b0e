/** The task pane in WPS spreadsheets. Nothing of Office is loaded here. */
import { createRoot } from 'react-dom/client';
import { findApplication } from '../../hosts/wps';
import { zhCN } from '../../locales/zh-CN';
import { PageStyles } from '../../taskpane/page-styles';
import { BROWSER_STORAGE, Preferences } from '../../taskpane/preferences';
import { tokenIn } from '../mailbox';
import { Outside } from '../outside';
import type { Program } from '../program';
import { App } from './app';
import { Desk } from './desk';
import { collapse, watchProgram } from './watch';

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  const application = findApplication(window);
  if (!application) {
    root.render(<Outside reason="notWps" />);
    return;
  }
  const program = application as unknown as Program;
  const token = tokenIn(window.location.hash);
  // In Chinese unless chosen otherwise: the engine's own language tells nothing of the person's.
  const preferences = new Preferences({ locale: zhCN, storage: BROWSER_STORAGE });
  // Not first in one language and then in another.
  await preferences.ready;
  const desk = new Desk(application, program, preferences);
  desk.openFront();
  watchProgram(program, token, {
    onCommand: (command) => {
      desk.run(command);
    },
    onFront: (path) => {
      desk.meet(path);
    },
  });
  root.render(
    <>
      <PageStyles />
      <App desk={desk} onCollapse={() => collapse(program, token)} />
    </>,
  );
}

const container = document.getElementById('root');
if (container) void start(container);
