/** Why the shape of a sheet cannot be changed in a file; nothing has been written then. */
export class ReshapeError extends Error {
  override readonly name = 'ReshapeError';
  /** What the file holds that cannot be moved with certainty, for the diagnostics. */
  readonly code = 'immovable';

  constructor(detail: string, cause?: unknown) {
    super(detail, { cause });
  }
}
