/** The look of the page: a sheet of paper, the same on a light and on a dark screen. */
import type { Severity } from '../../../core/finding';
import type { FindingState } from '../../../core/review/resubmission';
import { READINESS_STATES } from '../../readiness';
import type { WorkbookReport } from '../model/report';
import { CONCLUSION_LOOKS, READINESS_LOOKS, SEVERITY_LOOKS, STATE_LOOKS } from '../signs';

const SEVERITIES = Object.keys(SEVERITY_LOOKS) as Severity[];
const STATES = Object.keys(STATE_LOOKS) as FindingState[];
const CONCLUSIONS = Object.keys(CONCLUSION_LOOKS) as WorkbookReport['conclusion'][];

/** Contains no text from any file. */
export function styleSheet(): string {
  const signs = [
    ...SEVERITIES.map((name) => ruleOf(`sign-${name}`, SEVERITY_LOOKS[name])),
    ...CONCLUSIONS.map((name) => ruleOf(`sign-${name}`, CONCLUSION_LOOKS[name])),
    ...READINESS_STATES.map((name) => ruleOf(`import-${name}`, READINESS_LOOKS[name])),
    ...STATES.map((name) => ruleOf(`state-${name}`, STATE_LOOKS[name])),
  ];
  return PAGE + signs.join('\n');
}

function ruleOf(name: string, { fill, font }: { fill: string; font: string }): string {
  return `.${name}{background:${fill};color:${font}}`;
}

const PAGE = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{background:#e9ecef}
body{margin:0 auto;max-width:1240px;padding:20px;color:#1f2d3d;
 font:14px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",SimSun,sans-serif}
header,article{background:#fff;border:1px solid #d5dbe1;border-radius:4px;padding:20px 24px;margin:0 0 20px}
h1{font-size:22px;margin:0 0 4px}
h2{font-size:19px;margin:0 0 10px;overflow-wrap:anywhere}
h3{font-size:16px;margin:22px 0 8px;padding:4px 10px;background:#24466b;color:#fff;border-radius:3px;overflow-wrap:anywhere}
h4{font-size:14px;margin:16px 0 6px;color:#24466b;border-bottom:1px solid #24466b;padding-bottom:2px}
h5{font-size:13px;margin:10px 0 4px}
p{margin:4px 0}
a{color:#0b5cad}
.soft{color:#5b6875}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:13px}
th,td{border:1px solid #b8c2cc;padding:4px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#e7edf4;font-weight:600}
thead th{text-align:center;vertical-align:middle}
.c{text-align:center}
.n{text-align:right;font-variant-numeric:tabular-nums}
tfoot td{font-weight:600;background:#f5f7f9}
.sign{display:inline-block;padding:0 8px;border-radius:3px;font-weight:600;white-space:nowrap}
.verdict{font-size:17px;padding:3px 14px;margin-right:10px}
@media screen and (max-width:900px){.pair{display:block}}
.summary{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;margin:0 0 10px}
.reasons{flex-basis:100%}
.rule{font-weight:600}
.pair{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 14px;align-items:start}
.pair h4{margin-top:0}
.equation{color:#5b6875;font-variant-numeric:tabular-nums}
.opinion td{height:30px}
.opinion tr:first-child td{height:64px}
@page{size:A4 landscape;margin:11mm 10mm}
@media print{
 html{background:#fff}
 body{max-width:none;padding:0;font-size:9.5pt;line-height:1.35;-webkit-print-color-adjust:exact;print-color-adjust:exact}
 header,article{border:0;border-radius:0;padding:0;margin:0}
 article,header.overview{break-after:page}
 article:last-of-type{break-after:auto}
 h1{font-size:16pt}
 h2{font-size:14pt;margin-bottom:4pt}
 h3{font-size:11.5pt;margin:8pt 0 5pt}
 h4{font-size:10.5pt;margin:7pt 0 3pt}
 h5{font-size:9.5pt;margin:5pt 0 2pt}
 h2,h3,h4,h5{break-after:avoid}
 table{font-size:8.5pt}
 th,td{padding:2pt 4pt}
 thead{display:table-header-group}
 tr,.opinion{break-inside:avoid}
 a{color:inherit;text-decoration:none}
 .back{display:none}
 .opinion tr:first-child td{height:40pt}
}
`;
