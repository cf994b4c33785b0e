/**
 * Findings set aside with a reason (出错说明). A waiver holds for what stood in the finding's cells and inputs when
 * it was given, and lapses as soon as one of them changes. Waivers are plain data and travel with the workbook.
 */
import type { Finding } from './finding';
import type { CellRef } from './grid/address';
import { contentText } from './grid/content';
import { EMPTY_CELL, type Workbook, cellAt, sheetNamed } from './grid/workbook';
import { type NamedPart, type Recognised, namedParts } from './recognised';
import { digest } from './text/hash';

export interface Waiver {
  /** The rule's code. */
  readonly rule: string;
  /** Which form or table, whatever its place: `code:4403…`, `name:…`, `sheet:…` or `accounts:final:T3`. */
  readonly form: string;
  /** Canonical path of the cell to look at first; '' for a finding without a cell. */
  readonly place: string;
  /** Of the rule, and of paths and contents of the finding's cells and inputs. */
  readonly fingerprint: string;
  readonly reason: string;
  readonly by?: string;
  /** When, as the caller says: `2026-03-01`. */
  readonly at?: string;
}

/** What a person says along with a waiver. */
export type Statement = Pick<Waiver, 'reason' | 'by' | 'at'>;

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** A waiver that no longer holds, with what the rule finds at its place now; null where it finds nothing any more. */
export interface LapsedWaiver {
  readonly waiver: Waiver;
  readonly finding: Finding | null;
}

/** The forms and tables of one workbook as waivers know them. */
export class WaiverBook {
  private named: readonly NamedPart[] | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly recognised: Recognised,
  ) {}

  /** A waiver of the finding as things stand now. */
  waive(finding: Finding, statement: Statement): Waiver {
    return { ...this.identify(finding), fingerprint: this.fingerprint(finding), ...statement };
  }

  /** The findings that no waiver holds for, and those that one does. */
  split(
    findings: readonly Finding[],
    waivers: readonly Waiver[],
  ): { readonly open: readonly Finding[]; readonly waived: readonly WaivedFinding[] } {
    const open: Finding[] = [];
    const waived: WaivedFinding[] = [];
    for (const finding of findings) {
      const candidates = waivers.filter((waiver) => this.isAbout(waiver, finding));
      const print = candidates.length > 0 ? this.fingerprint(finding) : '';
      const waiver = candidates.find(({ fingerprint }) => fingerprint === print);
      if (waiver) waived.push({ finding, waiver });
      else open.push(finding);
    }
    return { open, waived };
  }

  /** The waivers that hold for none of the findings. */
  lapsed(
    waivers: readonly Waiver[],
    waived: readonly WaivedFinding[],
    open: readonly Finding[],
  ): readonly LapsedWaiver[] {
    const holding = new Set(waived.map(({ waiver }) => waiver));
    return waivers
      .filter((waiver) => !holding.has(waiver))
      .map((waiver) => ({ waiver, finding: open.find((finding) => this.isAbout(waiver, finding)) ?? null }));
  }

  /** The same for as long as the rule and its inputs are; rows and columns inserted elsewhere change nothing. */
  fingerprint({ rule, sheet, cells, related }: Finding): string {
    const places = [...cells.map((cell) => ({ sheet, ...cell })), ...related];
    const inputs = places.map((at) => `${this.pathOf(at)}=${this.contentOf(at)}`);
    return digest([rule, ...new Set(inputs)].join('\n'));
  }

  private isAbout({ rule, form, place }: Waiver, finding: Finding): boolean {
    if (rule !== finding.rule) return false;
    const about = this.identify(finding);
    return about.form === form && about.place === place;
  }

  private identify({ rule, form, sheet, cells: [first] }: Finding): Pick<Waiver, 'rule' | 'form' | 'place'> {
    const own = this.parts().find(({ id }) => id === form);
    const place = first && own?.pathOf({ sheet, ...first });
    return { rule, form: own?.name ?? form, place: place ?? '' };
  }

  private pathOf(at: CellRef): string {
    for (const part of this.parts()) {
      const path = part.pathOf(at);
      if (path !== null) return `${part.name}:${path}`;
    }
    return `${at.sheet}!${String(at.row)},${String(at.column)}`;
  }

  /** Worked out when it is first asked for: most checks have no waivers. */
  private parts(): readonly NamedPart[] {
    this.named ??= namedParts(this.recognised);
    return this.named;
  }

  private contentOf({ sheet, row, column }: CellRef): string {
    const found = sheetNamed(this.workbook, sheet);
    return contentText(found ? cellAt(found, row, column) : EMPTY_CELL);
  }
}
