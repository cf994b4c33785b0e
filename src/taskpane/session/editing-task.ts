/** What guided editing does to the forms, each with its own words for progress, outcome and refusals. */
export const EDITING_TASKS = ['insert-row', 'remove-row', 'balance', 'protect', 'restore'] as const;
export type EditingTask = (typeof EDITING_TASKS)[number];
