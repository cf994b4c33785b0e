/** A report in words: for the screen, and as text to be copied. */
import type { DiagnosticsTexts } from '../../locales/zh-CN/diagnostics';
import type { EffectiveSettings } from '../session/settings';
import type { Report } from './report';

export interface Row {
  readonly label: string;
  readonly value: string;
}

export interface Section {
  readonly id: keyof DiagnosticsTexts['sections'];
  readonly title: string;
  readonly rows: readonly Row[];
}

export function sectionsOf(report: Report, texts: DiagnosticsTexts): readonly Section[] {
  const { program, host, office, requirements, browser, screen, settings, workbook } = report;
  const section = (id: Section['id'], rows: readonly Row[]): Section => ({
    id,
    title: texts.sections[id],
    rows,
  });
  return [
    section('program', factRows(program, texts)),
    section('host', factRows(host, texts)),
    ...(office ? [section('office', factRows(office, texts))] : []),
    ...(office ? [section('requirements', factRows(requirements, texts))] : []),
    section('browser', factRows(browser, texts)),
    section('screen', factRows(screen, texts)),
    section('settings', settingRows(settings, texts)),
    ...(workbook ? [section('workbook', factRows(workbook, texts))] : []),
    section('tasks', taskRows(report, texts)),
    section('calls', [...factRows(report.counters, texts), ...callRows(report, texts)]),
    section('errors', errorRows(report)),
  ];
}

/** The words first, for people; then the same as JSON, for programs. */
export function textOf(report: Report, texts: DiagnosticsTexts): string {
  const blocks = sectionsOf(report, texts).map(({ title, rows }) => {
    const lines = rows.map(({ label, value }) => `${label}${texts.colon}${value}`);
    return [`[${title}]`, ...(lines.length > 0 ? lines : [texts.none])].join('\n');
  });
  return [texts.heading, ...blocks, JSON.stringify(report, null, 2)].join('\n\n');
}

/** A fact without a name of its own, such as a requirement set, goes by its key. */
function factRows(facts: object, texts: DiagnosticsTexts): Row[] {
  const names: Readonly<Record<string, string>> = texts.facts;
  return Object.entries(facts).map(([key, value]: [string, unknown]) => ({
    label: names[key] ?? key,
    value: typeof value === 'boolean' ? (value ? texts.yes : texts.no) : String(value),
  }));
}

function settingRows({ chosen, pack }: Report['settings'], texts: DiagnosticsTexts): Row[] {
  const values: Readonly<Record<string, string>> = texts.values;
  const said = (value: boolean | string): string => values[String(value)] ?? String(value);
  const rows = Object.entries(chosen).map(([key, { value, from }]) => ({
    label: texts.facts[key as keyof EffectiveSettings],
    value: texts.setting(said(value), texts.from[from]),
  }));
  return [...rows, { label: texts.facts.pack, value: said(pack) }];
}

function taskRows({ tasks }: Report, { task, outcomes, tasks: named }: DiagnosticsTexts): Row[] {
  const names: Readonly<Record<string, string>> = named;
  return Object.entries(tasks).map(([name, { outcome, took, at }]) => ({
    label: names[name] ?? name,
    value: task(outcomes[outcome], took, at),
  }));
}

function callRows({ calls }: Report, { call }: DiagnosticsTexts): Row[] {
  return Object.entries(calls).map(([name, { count, failed, last, longest }]) => ({
    label: name,
    value: call(count, failed, last, longest),
  }));
}

function errorRows({ errors }: Report): Row[] {
  return errors.map(({ at, during, code, own, where }) => ({
    label: at,
    value: [during, code, own, where].filter((part) => part !== null).join(' · '),
  }));
}
