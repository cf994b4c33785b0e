/** A session over a built form, as most tests of the pane need it. */
import type { FieldPath, CaseValue } from '../../src/core/rules/case';
import type { CellRef } from '../../src/core/grid/address';
import type { Capabilities } from '../../src/hosts/host';
import { zhCN } from '../../src/locales/zh-CN';
import { createSession, type Session } from '../../src/taskpane/session';
import { buildForm } from '../support/form-builder';
import { FakeHost } from './fake-host';

export const SHEET = '自评表';

/** A budget score that is a little too high, and a row scored above its weight. */
export const WRONG: Readonly<Record<FieldPath, CaseValue>> = {
  'funds.total.score': 9.99,
  'indicators.0.score': 50,
};

export interface Desk {
  readonly host: FakeHost;
  readonly session: Session;
  readonly cell: (path: FieldPath) => CellRef;
}

export interface DeskOptions {
  readonly change?: Readonly<Record<FieldPath, CaseValue>>;
  readonly protect?: boolean;
  readonly able?: Partial<Capabilities>;
}

export function openDesk({ change = WRONG, protect = false, able = {} }: DeskOptions = {}): Desk {
  const form = buildForm({ layout: 'shenzhen-2022', change, protect });
  const host = new FakeHost(form.workbook, able);
  const session = openSession(host);
  return {
    host,
    session,
    cell(path) {
      const at = form.at(path);
      if (!at) throw new Error(`the form has no ${path}`);
      return { sheet: SHEET, ...at };
    },
  };
}

export function openSession(host: FakeHost, onDefect?: (error: unknown) => void): Session {
  return createSession({ host, locale: zhCN, ...(onDefect && { onDefect }) });
}

/** The shown finding of a rule. */
export function itemOf(session: Session, rule: string) {
  const item = session.getState().view.items.find(({ finding }) => finding.rule === rule);
  if (!item) throw new Error(`no finding of ${rule} is shown`);
  return item;
}
