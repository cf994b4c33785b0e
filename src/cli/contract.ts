/** What the command line prints for other programs: names and shapes are fixed, fields may be added, never changed. */
import type {
  CheckedFile,
  FileProblem,
  FindingJson,
  Header,
  JsonValue,
  LapsedJson,
  Summary,
  WaivedJson,
} from '../batch/reports/json/contract';

export type { CheckDocument, CheckedFile, Summary } from '../batch/reports/json/contract';

export interface FixDocument {
  readonly formlint: Header;
  readonly files: readonly FixedFile[];
}

export interface FixedFile {
  readonly path: string;
  readonly status: CheckedFile['status'];
  readonly problem: FileProblem | null;
  /** Where the fixed copy is; null when there was nothing to edit. */
  readonly output: string | null;
  readonly edits: readonly MadeEdit[];
  /** Edits left out because the cell is locked on a protected sheet. */
  readonly locked: readonly { readonly sheet: string; readonly cell: string; readonly rule: string }[];
  /** What remains to be found. */
  readonly findings: readonly FindingJson[];
  readonly waived: readonly WaivedJson[];
  readonly lapsedWaivers: readonly LapsedJson[];
  readonly summary: Summary;
}

export interface MadeEdit {
  readonly sheet: string;
  readonly cell: string;
  /** A value, or a formula with its `=`. */
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** The rule whose fix wrote the cell last. */
  readonly rule: string;
}
