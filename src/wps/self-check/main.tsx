/** The self-check page in WPS: asks a real one what could only be guessed, since none was there to be tried. */
import { createRoot } from 'react-dom/client';
import { findApplication } from '../../hosts/wps';
import { PageStyles } from '../../taskpane/page-styles';
import { Outside } from '../outside';
import { SelfCheckPage } from './page';
import type { Scratch } from './scratch';

function start(container: HTMLElement): void {
  const root = createRoot(container);
  const application = findApplication(window);
  if (!application) {
    root.render(<Outside reason="notWps" />);
    return;
  }
  let scratch: Scratch | null = null;
  // WPS answers at once, also to a page that is being closed.
  window.addEventListener('pagehide', () => scratch?.close());
  root.render(
    <>
      <PageStyles />
      <SelfCheckPage
        application={application}
        onScratch={(used) => {
          scratch = used;
        }}
      />
    </>,
  );
}

const container = document.getElementById('root');
if (container) start(container);
