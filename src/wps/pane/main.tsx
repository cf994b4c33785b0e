/** The task pane in WPS spreadsheets. Nothing of Office is loaded here. */
import { createRoot } from 'react-dom/client';
import { findApplication } from '../../hosts/wps';
import { PageStyles } from '../../taskpane/page-styles';
import { tokenIn } from '../mailbox';
import { Outside } from '../outside';
import type { Program } from '../program';
import { App } from './app';
import { Desk } from './desk';
import { collapse, watchProgram } from './watch';

function start(container: HTMLElement): void {
  const root = createRoot(container);
  const application = findApplication(window);
  if (!application) {
    root.render(<Outside reason="notWps" />);
    return;
  }
  const program = application as unknown as Program;
  const token = tokenIn(window.location.hash);
  const desk = new Desk(application, program);
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
if (container) start(container);
