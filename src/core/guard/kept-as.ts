/** By what a kept baseline is known, for those who carry it without reading it. */

/** Where a host keeps the baseline among the workbook's settings. */
export const BASELINE_SETTING = 'formlint.baseline';
/** By which the part of a file that holds the baseline is known. */
export const BASELINE_NAMESPACE = 'urn:formlint:baseline';
