/** A run's report as one HTML file that needs nothing else: no script, no picture, no network. */
import type { RunReport } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { baseName } from '../wording';
import { article } from './article';
import { html } from './markup';
import { overview } from './overview';
import { styleSheet } from './style';

/** Nothing is loaded or run, whatever a text in a workbook says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One workbook a page where it fits; with several, an overview first. */
export function reportPage(run: RunReport, language: ReportLanguage): string {
  const { workbooks } = run;
  const page = html`<!DOCTYPE html>
    <html lang="${language.locale.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${titleOf(run, language)}</title>
        <style>
          ${{ html: styleSheet() }}
        </style>
      </head>
      <body>
        ${workbooks.length > 1 ? overview(run, language) : null}
        ${workbooks.map((workbook, index) => article(workbook, index, run, language))}
      </body>
    </html> `;
  return page.html.replace(/\n\s+/g, '\n');
}

function titleOf({ workbooks }: RunReport, { report }: ReportLanguage): string {
  const [only] = workbooks;
  return workbooks.length === 1 && only ? `${report.fileTitle} ${baseName(only.file.path)}` : report.title;
}
