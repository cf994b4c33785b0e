/** The browser page: checks, fixes and saves a workbook without any office suite. */
import { createRoot } from 'react-dom/client';
import { zhCN } from '../locales/zh-CN';
import { PageStyles } from '../taskpane/page-styles';
import { App } from './app';
import { browserSurroundings } from './browser';
import { Desk } from './desk';
import { sampleOf } from './samples';

const container = document.getElementById('root');
if (container) {
  const desk = new Desk(browserSurroundings(zhCN));
  createRoot(container).render(
    <>
      <PageStyles />
      <App desk={desk} locale={zhCN} />
    </>,
  );
  void desk.openSample(sampleOf(window.location.search));
}
