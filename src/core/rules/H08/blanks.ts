/** Blanks that do not belong into a name or a code. */

/** Characters without width, left behind by copying from web pages and PDF. */
const WITHOUT_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** Brackets and quotes may be written in either width; blanks beside them are stray like those beside Han. */
const HAN = String.raw`[\p{Script=Han}\u3001\u3002\uFF01-\uFF5E“”‘’()《》]`;
const BETWEEN_HAN = new RegExp(String.raw`(?<=${HAN})\s+(?=${HAN})`, 'gu');
/** Two organisations, or one and its department, in one cell: the blank between them says so. */
const ORGANISATION = /(?:[局委办院所站处队室会部馆校司厅社]|中心|大学|小学|中学|集团|街道)$/u;

/** The name without blanks around it and between Chinese characters; those beside Latin words and digits stay. */
export function trimmedName(text: string): string {
  const visible = text.replace(WITHOUT_WIDTH, '').trim();
  return visible.replace(BETWEEN_HAN, (blank, at: number) =>
    parts(visible.slice(0, at), visible.slice(at)) ? blank : '',
  );
}

/** The code without any blank. */
export function trimmedCode(text: string): string {
  return text.replace(WITHOUT_WIDTH, '').replace(/\s+/g, '');
}

function parts(before: string, after: string): boolean {
  const [next = ''] = after.trimStart().split(/\s/);
  return ORGANISATION.test(before) && ORGANISATION.test(next);
}
