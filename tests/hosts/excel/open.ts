/** Opens files in the emulated Excel for a host's tests. */
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { TIMING, type Timing } from '../../../src/hosts/excel/session';
import { buildXlsx } from '../../support/xlsx';
import type { OpenHost, OpenOptions } from '../contract';
import { ExcelDocument } from './emulator/document';
import { ExcelServer } from './emulator/server';

export interface OpenExcel extends OpenHost {
  readonly server: ExcelServer;
  /** Another pane on the same workbook. @param timeout milliseconds */
  readonly pane: (timeout?: number) => ExcelHost;
}

/** Waits no longer for a user to leave a cell than a test may take. */
const QUICK: Timing = { ...TIMING, pauses: [5, 5, 10] };

/** Rounds of 25 ms without a request, after which none is expected on a busy machine either. */
const QUIET_ROUNDS = 3;

/** Bytes that Excel on the web takes and gives at once. */
export const WEB_LIMITS = { requestLimit: 5 * 1024 * 1024, responseLimit: 5 * 1024 * 1024 };

/** One emulated Excel application: one workbook open at a time. */
export class EmulatedExcel {
  private server: ExcelServer;

  /** @param readOnly every workbook is opened so that nothing can be written */
  constructor(
    private readonly apiLevel: number,
    private readonly readOnly = false,
  ) {
    // Some workbook is open while office.js starts.
    this.server = this.serverOf(new ExcelDocument('空.xlsx', buildXlsx([{ name: 'Sheet1', cells: {} }])));
  }

  readonly current = (): ExcelServer => this.server;

  open(file: Uint8Array, { timeout }: OpenOptions = {}): OpenExcel {
    const document = new ExcelDocument('项目支出绩效自评表.xlsx', file);
    const server = this.serverOf(document);
    this.server = server;
    const pane = (limit = timeout): ExcelHost =>
      new ExcelHost({ ...QUICK, ...(limit !== undefined && { timeout: limit }) });
    return {
      server,
      pane,
      host: pane(),
      reload: () => pane(),
      saved: () => Promise.resolve(document.saved()),
      userEdit: (sheet, a1, value) => {
        server.userEdit(sheet, a1, value);
        return Promise.resolve();
      },
      settle: () => idle(server),
      hang: () => {
        server.faults.hang = true;
      },
    };
  }

  /** Brings the window of a workbook that was opened before to the front. */
  reopen(open: OpenExcel): OpenExcel {
    this.server = open.server;
    return open;
  }

  private serverOf({ book }: ExcelDocument): ExcelServer {
    book.readOnly = this.readOnly;
    return new ExcelServer(book, this.apiLevel);
  }
}

/** Waits until nothing has been asked for a while: events and what they lead to are through. */
async function idle(server: ExcelServer): Promise<void> {
  let quiet = 0;
  while (quiet < QUIET_ROUNDS) {
    const { asked } = server;
    await new Promise((resolve) => setTimeout(resolve, 25));
    quiet = asked === server.asked ? quiet + 1 : 0;
  }
}
