/** Keys of the groups that are not parts of a form. */

/** All findings of severity info. */
export const INFO_GROUP = 'info';
/** What was set aside with a reason. */
export const WAIVED_GROUP = 'waived';
/** Reasons that hold no longer. */
export const LAPSED_GROUP = 'lapsed';
