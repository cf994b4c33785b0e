/** What the injected script needs to know, and what a test can ask of it; apart from the script itself. */
import type { Behaviour } from '../../hosts/wps/emulator/variants';
import type { DeclaredMember } from '../../hosts/wps/emulator/declared';

export interface BrowserBook {
  readonly name: string;
  /** As base64. */
  readonly file: string;
}

export interface BrowserWpsOptions {
  readonly books: readonly BrowserBook[];
  readonly behaviour: Behaviour;
  /** The vendor's declarations, by interface and member: a page cannot read them from the disk. */
  readonly declared: Readonly<Record<string, Readonly<Record<string, DeclaredMember>>>>;
}

export interface BrowserPane {
  readonly address: string;
  readonly visible: boolean;
}

/** The handle by which a test reaches the emulated WPS: `window.emulatedWps` of the page that stands for WPS. */
export interface BrowserWps {
  readonly application: object;
  /** As base64. @param book its place in the options */
  saved(book: number): string;
  userEdit(book: number, sheet: string, a1: string, value: string | number): void;
  bringToFront(book: number): void;
  setEditing(isEditing: boolean): void;
  /** Ranges with a conditional format, in all workbooks: sheet, top-left cell and fill. */
  marks(): { sheet: string; row: number; column: number; fill: string }[];
  selection(): string;
  sheets(book: number): string[];
  panes(): BrowserPane[];
  /** Uses of the API that a real WPS would refuse: empty in a sound test. */
  misuses(): string[];
}

declare global {
  interface Window {
    emulatedWps: BrowserWps;
    emulatedWpsOptions: BrowserWpsOptions;
  }
}
