/**
 * Excel on the web as office.js sees it: the parent frame, spoken to by posted messages. How messages travel is
 * left to the caller: between real frames in a browser, within one window in jest.
 */
import { requirementSets } from './desktop';
import type { EventMessage, ExcelServer } from './server';

const RICH_API_BATCH = 93;
const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { calling: 0, event: 1 } as const;

/** An origin that office.js trusts as Excel's. */
export const WEB_ORIGIN = 'https://excel.officeapps.live.com';
const CONVERSATION = 'conversation';
const ADD_IN = 'formlint';

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
  };
}

/** What Excel puts into the frame's name, by which office.js finds its host. */
export function frameName(): string {
  return JSON.stringify({
    baseFrameName: 'formlint-frame',
    hostInfo: 'excel|web|16.00|zh-cn|telemetry|||0',
    xdmInfo: `${CONVERSATION}|${ADD_IN}|${WEB_ORIGIN}/`,
    serializerVersion: 1,
    flights: '[]',
  });
}

export class WebHost {
  private readonly events = new Map<string, Request>();

  /**
   * @param current the application of the moment
   * @param post sends a message to the add-in's frame
   */
  constructor(
    private readonly current: () => ExcelServer,
    private readonly post: (message: string) => void,
  ) {}

  /** To be called with every message that the add-in's frame posts. */
  readonly receive = (message: unknown): void => {
    const request = parsed(message);
    if (request?._messageType === MessageType.request) void this.handle(request);
  };

  private async handle(request: Request): Promise<void> {
    const server = this.current();
    server.onEvent = (message) => this.deliver(server, message);
    this.reply(request, await this.answer(request));
  }

  private async answer({ _actionType, _actionName, ...request }: Request): Promise<unknown> {
    if (_actionType === ActionType.registerEvent) {
      this.events.set(_actionName, { _actionType, _actionName, ...request });
      return { Error: 0 };
    }
    if (_actionType === ActionType.unregisterEvent) {
      this.events.delete(_actionName);
      return { Error: 0 };
    }
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return appContext(this.current());
    const { DdaMethod, ArrayData } = request._data ?? {};
    if (DdaMethod?.DispatchId !== RICH_API_BATCH) return { Version: 1, Error: 0 };
    const { status, body } = await this.current().answer(String(ArrayData?.[4]), Number(ArrayData?.[6]));
    return { Version: 1, Error: status, ...(status === 0 && { Data: [200, [], body] }) };
  }

  /** An application that is no longer current has lost its listeners with it. */
  private deliver(server: ExcelServer, message: EventMessage): void {
    const registration = this.events.get('richApiMessage');
    if (registration && server === this.current())
      this.reply(registration, { ArrayData: [message] }, ResponseType.event);
  }

  private reply(request: Request, data: unknown, type: number = ResponseType.calling): void {
    this.post(
      JSON.stringify({
        _messageType: MessageType.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: WEB_ORIGIN,
        _data: data,
        _errorCode: 0,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  }
}

function parsed(message: unknown): Request | null {
  if (typeof message !== 'string' || !message.startsWith('{')) return null;
  return JSON.parse(message) as Request;
}

function appContext(server: ExcelServer): Record<string, unknown> {
  return {
    _id: ADD_IN,
    _appName: 16,
    _appVersion: '16',
    _appMinorVersion: 0,
    _appUILocale: 'zh-cn',
    _dataLocale: 'zh-cn',
    _docUrl: `https://example.sharepoint.cn/${server.book.name}`,
    _clientMode: server.book.readOnly ? 0 : 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: ADD_IN,
    _requirementMatrix: JSON.stringify(requirementSets(server)),
    _hostFullVersion: '16.0.15407.1000',
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
