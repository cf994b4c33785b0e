/** What a host's test file has to give for the contract. */
import type { Host } from '../../../src/hosts/host';

export interface OpenHost {
  readonly host: Host;
  /** Another host object over the same open workbook, as after the pane was reloaded. */
  readonly reload: () => Host;
  /** The workbook as it would be saved now. */
  readonly saved: () => Promise<Uint8Array>;
  /** A person changes a cell; a text beginning with `=` is a formula. */
  readonly userEdit: (sheet: string, a1: string, value: string | number | boolean) => Promise<void>;
  /** Lets events arrive that are under way. */
  readonly settle: () => Promise<void>;
  /** The program stops answering from now on; absent where nothing can hang. */
  readonly hang?: () => void;
}

export interface OpenOptions {
  /** Milliseconds after which the host gives up waiting; absent leaves its own. */
  readonly timeout?: number;
}

export type HostFactory = (file: Uint8Array, options?: OpenOptions) => Promise<OpenHost>;

/** Opens the contract's workbook in the host under test. */
export type OpenBook = (options?: OpenOptions) => Promise<OpenHost>;
