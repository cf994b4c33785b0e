/** The browser page: checks, fixes and saves a workbook without any office suite. */
import { createRoot } from 'react-dom/client';
import { zhCN } from '../locales/zh-CN';
import { PageStyles } from '../taskpane/page-styles';
import { BROWSER_STORAGE, Preferences } from '../taskpane/preferences';
import { App } from './app';
import { browserSurroundings } from './browser';
import { Desk } from './desk';
import { sampleOf } from './samples';

async function start(container: HTMLElement): Promise<void> {
  const preferences = new Preferences({ locale: zhCN, storage: BROWSER_STORAGE });
  // Not first in one language and then in another.
  await preferences.ready;
  const desk = new Desk(browserSurroundings(preferences));
  createRoot(container).render(
    <>
      <PageStyles />
      <App desk={desk} preferences={preferences} />
    </>,
  );
  await desk.openSample(sampleOf(window.location.search));
}

const container = document.getElementById('root');
if (container) void start(container);
