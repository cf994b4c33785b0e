/** The lines that open a form: its title, and what may stand above it. */
import { ATTACHMENT, NOTES_START, TITLE } from './synonyms';
import type { Labelled } from './view';

const LONGEST_TITLE = 80;

/** True for a line that begins with the form's name; notes and sentences may mention it too. */
export function isTitle(labelled: readonly Labelled[]): boolean {
  const [first] = labelled;
  if (!first || first.field.text.length > LONGEST_TITLE) return false;
  const { text } = first.field;
  return (
    TITLE.test(first.base || text.replace(/\s/g, '')) &&
    !/[。；;！!？?]/.test(text) &&
    !NOTES_START.test(text)
  );
}

/** 附件1 and the like: belongs to the title below it. */
export function isAttachment(labelled: readonly Labelled[]): boolean {
  return labelled.length === 1 && ATTACHMENT.test(labelled[0]?.base ?? '');
}
