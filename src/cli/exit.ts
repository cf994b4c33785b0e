/** Exit codes of every command. */
export const EXIT = {
  /** No errors in the forms. */
  clean: 0,
  /** Errors were found. */
  errors: 1,
  /** Wrong usage, or nothing that could be read. */
  nothing: 2,
  /** Told to stop (SIGINT, SIGTERM) before the end. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
