/** The formats of `formlint check`. */
export const REPORT_FORMATS = ['sarif', 'html', 'xlsx'] as const;

/** A report is one file for the whole run, written at its end. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const CHECK_FORMATS = ['text', 'json', 'ndjson', ...REPORT_FORMATS] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
