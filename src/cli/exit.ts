/** How every command ends. */
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

/** Says on stderr why nothing is done. */
export function refuse(message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return EXIT.nothing;
}
