/** How much of a file we are willing to unpack; beyond it the file is refused before memory is spent. */
export interface Limits {
  /** Size of the file itself, in bytes. */
  readonly fileBytes: number;
  /** Number of parts in the package. */
  readonly parts: number;
  /** Unpacked size of one part that we read, in bytes. */
  readonly partBytes: number;
  /** Unpacked size of all parts that we read, in bytes. */
  readonly totalBytes: number;
  /** Cells that hold something, over all sheets. */
  readonly cells: number;
}

const MEGABYTE = 1_048_576;

export const DEFAULT_LIMITS: Limits = Object.freeze({
  fileBytes: 64 * MEGABYTE,
  parts: 10_000,
  partBytes: 256 * MEGABYTE,
  totalBytes: 512 * MEGABYTE,
  cells: 2_000_000,
});
