/**
 * Desktop Excel as office.js sees it: the COM object `window.external`. It has to be there before office.js
 * runs; office.js itself stays as Microsoft ships it.
 */
import type { ExcelServer } from './server';

/** Dispatch id of a rich API batch, and of the events it pushes. */
const RICH_API_BATCH = 93;
const RICH_API_EVENTS = 33;
const ACTIVATED_BY_RIBBON = 1;

type Callback = (answer: SafeArray) => void;
type Handler = (id: number, message: SafeArray) => void;

/** The face of a COM SAFEARRAY. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

/** @param current the application that has the workbook open; another one may take over after start-up */
export function desktopExternal(current: () => ExcelServer): object {
  const handlers = new Map<number, Handler>();
  const attach = (server: ExcelServer): ExcelServer => {
    server.onEvent = (message) => {
      // An application that is no longer current has lost its listeners with it.
      const deliver = () =>
        server === current() &&
        handlers.get(RICH_API_EVENTS)?.(RICH_API_EVENTS, safeArray([safeArray(message)]));
      setTimeout(deliver, 0);
    };
    return server;
  };
  return {
    GetHostInfo: () => 'excel$win32$16.01$zh-cn$telemetry$$$0',
    GetContext: () => context(current()),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly (readonly unknown[])[], callback: Callback) => {
      if (id !== RICH_API_BATCH) return void setTimeout(() => callback(safeArray([0, safeArray([])])), 0);
      void answerBatch(attach(current()), String(parameters[0]?.[4]), callback);
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(id, handler);
      setTimeout(() => callback(safeArray([0])), 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      setTimeout(() => callback(safeArray([0])), 0);
    },
  };
}

async function answerBatch(server: ExcelServer, request: string, callback: Callback): Promise<void> {
  const { status, body } = await server.answer(request);
  const payload = status === 0 ? safeArray([200, ['SdkVersion', 'emulated'], body]) : '';
  // The COM host calls back from its own loop, never from within the request.
  setTimeout(() => callback(safeArray([status, payload])), 0);
}

function context(server: ExcelServer): object {
  const values: Record<string, unknown> = {
    AppType: 1,
    SolutionRef: '{11111111-2222-3333-4444-555555555555}',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: 'zh-CN',
    AppDataLocale: 'zh-CN',
    DocUrl: `C:\\报表\\${server.book.name}`,
    AppCapabilities: server.readOnly ? 1 : 0,
    ActivationMode: ACTIVATED_BY_RIBBON,
    ControlIntegrationLevel: 1,
    SolutionToken: '',
    CorrelationId: 'correlation',
    InstanceId: 'instance',
    TouchEnabled: false,
    CommerceAllowed: true,
    SupportedMatrix: JSON.stringify(requirementSets(server)),
    HostCustomMessage: '',
    HostFullVersion: '16.0.14332.20857',
    InitialDisplayMode: 2,
    FeaturesForSolution: '{}',
    OfficeThemeInfo:
      '{"primaryFontColor":0,"primaryBackgroundColor":16777215,"secondaryFontColor":0,"secondaryBackgroundColor":16777215}',
    Settings: { Read: () => undefined, Write: () => undefined },
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`Get${name}`, () => value]));
}

/** The requirement sets the application claims, by which the library guards its calls. */
export function requirementSets(server: ExcelServer): Record<string, string> {
  return {
    ExcelApi: `1.${server.apiLevel}`,
    DialogApi: '1.2',
    RibbonApi: '1.1',
    SharedRuntime: '1.1',
    AddinCommands: '1.1',
    Settings: '1.1',
  };
}
