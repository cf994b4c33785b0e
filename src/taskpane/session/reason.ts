/** The reason that a person gives for setting a finding aside. */

export const REASON_LENGTH = { least: 2, most: 200 } as const;

/** In one line, without blanks around it; null when it is too short or too long to be one. */
export function reasonOf(typed: string): string | null {
  const reason = typed.trim().replace(/\s+/g, ' ');
  return reason.length < REASON_LENGTH.least || reason.length > REASON_LENGTH.most ? null : reason;
}
