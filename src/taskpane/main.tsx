/** The task pane in Excel. */
import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands/commands';
import { ExcelHost } from '../hosts/excel/excel-host';
import { openInNewWindow } from '../hosts/excel/new-window';
import { zhCN } from '../locales/zh-CN';
import { paneCommands } from './commands';
import { Outside } from './outside';
import { PageStyles } from './page-styles';
import { Pane } from './pane';
import { BROWSER_STORAGE, Preferences, languageLike } from './preferences';
import { createSession } from './session';
import { schemeOf } from './theme';

/** Excel LTSC 2021 and Microsoft 365. */
const FLOOR = '1.13';

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  if (!('Office' in window)) {
    root.render(<Outside reason="officeMissing" locale={zhCN} />);
    return;
  }
  const { host } = await Office.onReady();
  // Typed as always there; outside of an Office program it is null.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) {
    root.render(<Outside reason="unsupported" locale={zhCN} />);
    return;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) {
    root.render(<Outside reason="tooOld" locale={zhCN} />);
    return;
  }
  const automatic = languageLike(Office.context.displayLanguage);
  const preferences = new Preferences({ locale: zhCN, automatic, storage: BROWSER_STORAGE });
  const session = createSession({ host: new ExcelHost(), locale: zhCN, preferences });
  // An action that fails has said so in the pane already, and a pane that did not open is seen not to.
  registerCommands(paneCommands(session), () => undefined);
  // Not first in one language and then in another.
  await preferences.ready;
  const scheme = schemeOf(officeBackground());
  root.render(
    <>
      <PageStyles />
      <Pane session={session} batch={{ openWindow: openInNewWindow }} {...(scheme && { scheme })} />
    </>,
  );
  void session.open();
}

/** Undefined where the host gives no theme (the web, older desktops). */
function officeBackground(): string | undefined {
  return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
}

const container = document.getElementById('root');
if (container) void start(container);
