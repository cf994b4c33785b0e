/**
 * Desktop Excel as office.js sees it: the COM object `window.external`. It has to be there before office.js
 * runs; office.js itself stays as Microsoft ships it.
 */
import type { ExcelServer } from './server';

/** Dispatch id of a rich API batch, and of the events it pushes. */
const RICH_API_BATCH = 93;
const RICH_API_EVENTS = 33;
/** Of a ribbon button's function: its event, and its report of being done. */
const RIBBON_EVENTS = 39;
const RIBBON_COMPLETED = 94;
const ACTIVATED_BY_RIBBON = 1;

type Callback = (answer: SafeArray) => void;
type Handler = (id: number, message: SafeArray) => void;

/** The face of a COM SAFEARRAY. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

export interface Desktop {
  /** What `window.external` has to be before office.js runs. */
  readonly external: object;
  /** A click on a ribbon button that runs a function of the add-in. */
  readonly click: (button: string, functionName: string) => void;
  /** Ribbon functions that said they were done. */
  readonly completed: () => number;
}

/** `untold` where Excel does not say, as older ones do not. */
export type Theme = 'light' | 'dark' | 'untold';

/** @param current the application that has the workbook open; another one may take over after start-up */
export function desktop(current: () => ExcelServer, theme: Theme = 'light'): Desktop {
  const handlers = new Map<number, Handler>();
  let completed = 0;
  const raise = (id: number, values: readonly unknown[]) => handlers.get(id)?.(id, safeArray(values));
  const attach = (server: ExcelServer): ExcelServer => {
    server.onEvent = (message) => {
      // An application that is no longer current has lost its listeners with it.
      setTimeout(() => server === current() && raise(RICH_API_EVENTS, [safeArray(message)]), 0);
    };
    return server;
  };
  const external = {
    GetHostInfo: () => 'excel$win32$16.01$zh-cn$telemetry$$$0',
    GetContext: () => context(current(), theme),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly (readonly unknown[])[], callback: Callback) => {
      if (id === RICH_API_BATCH) return void answerBatch(attach(current()), parameters[0] ?? [], callback);
      if (id === RIBBON_COMPLETED) completed += 1;
      setTimeout(() => callback(safeArray([0, safeArray([])])), 0);
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
  const click = (button: string, functionName: string) =>
    raise(RIBBON_EVENTS, [button, functionName, JSON.stringify({ source: { id: button } })]);
  return { external, click, completed: () => completed };
}

async function answerBatch(
  server: ExcelServer,
  message: readonly unknown[],
  callback: Callback,
): Promise<void> {
  const { status, body } = await server.answer(String(message[4]), Number(message[6]));
  const payload = status === 0 ? safeArray([200, ['SdkVersion', 'emulated'], body]) : '';
  // The COM host calls back from its own loop, never from within the request.
  setTimeout(() => callback(safeArray([status, payload])), 0);
}

/** Red, green and blue in one number each. */
const THEME_COLOURS = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
  },
  untold: {},
} as const;

function context(server: ExcelServer, theme: Theme): object {
  const values: Record<string, unknown> = {
    AppType: 1,
    SolutionRef: '{11111111-2222-3333-4444-555555555555}',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: 'zh-CN',
    AppDataLocale: 'zh-CN',
    DocUrl: `C:\\报表\\${server.book.name}`,
    AppCapabilities: server.book.readOnly ? 1 : 0,
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
    OfficeThemeInfo: JSON.stringify(THEME_COLOURS[theme]),
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
