/** HTML put together from texts: whatever is not markup of ours is escaped. */
import { cleanText } from '../../../xlsx/write/cell-text';

/** Finished markup, told apart from text by its type. */
export interface Markup {
  readonly html: string;
}

export type Content = Markup | string | number | null | readonly Content[];

/** The tag for markup: html`<td>${text}</td>` escapes the text and takes markup as it is. */
export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: texts.map((text, index) => text + markupOf(contents[index] ?? null)).join('') };
}

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escapeHtml(content);
  return 'html' in content ? content.html : content.map(markupOf).join('');
}

/** For text and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A text with its line breaks. */
export function lines(text: string): Markup {
  return { html: text.split('\n').map(escapeHtml).join('<br />') };
}
