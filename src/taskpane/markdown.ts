/** Reads the little Markdown that the rules' docs are written in: headings, paragraphs, lists, code. */

/** Text, or code between back-ticks. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'code'; readonly text: string };

const HEADING = /^(#{1,6})\s+(.*)$/;
const BULLET = /^[-*]\s+(.*)$/;
const NUMBERED = /^\d+[.)]\s+(.*)$/;
const FENCE = '```';

/** Whatever it does not know, HTML included, stays plain text. */
export function parseMarkdown(source: string): readonly Block[] {
  const reader = new Reader(source.split(/\r?\n/));
  const blocks: Block[] = [];
  for (let block = reader.next(); block; block = reader.next()) blocks.push(block);
  return blocks;
}

class Reader {
  private at = 0;

  constructor(private readonly lines: readonly string[]) {}

  next(): Block | null {
    while (this.line?.trim() === '') this.at++;
    const line = this.line;
    if (line === undefined) return null;
    if (line.startsWith(FENCE)) return this.code();
    const heading = HEADING.exec(line);
    if (heading) {
      this.at++;
      return { kind: 'heading', level: heading[1]?.length ?? 1, spans: spansOf(heading[2] ?? '') };
    }
    if (BULLET.test(line)) return this.list(BULLET, false);
    if (NUMBERED.test(line)) return this.list(NUMBERED, true);
    return { kind: 'paragraph', spans: spansOf(this.text()) };
  }

  private get line(): string | undefined {
    return this.lines[this.at];
  }

  private code(): Block {
    const lines: string[] = [];
    for (this.at++; this.line !== undefined && !this.line.startsWith(FENCE); this.at++) lines.push(this.line);
    this.at++;
    return { kind: 'code', text: lines.join('\n') };
  }

  private list(marker: RegExp, ordered: boolean): Block {
    const items: string[] = [];
    for (; this.line !== undefined && this.line.trim() !== ''; this.at++) {
      const start = marker.exec(this.line);
      const last = items.length - 1;
      if (start) items.push(start[1] ?? '');
      else if (/^\s/.test(this.line)) items[last] = joined(items[last] ?? '', this.line.trim());
      else break;
    }
    return { kind: 'list', ordered, items: items.map(spansOf) };
  }

  private text(): string {
    let text = '';
    for (; this.line !== undefined && this.line.trim() !== ''; this.at++) {
      if (text !== '' && startsBlock(this.line)) break;
      text = joined(text, this.line.trim());
    }
    return text;
  }
}

function startsBlock(line: string): boolean {
  return line.startsWith(FENCE) || [HEADING, BULLET, NUMBERED].some((pattern) => pattern.test(line));
}

/** A line break inside a paragraph is a blank between Latin words, and nothing between Chinese characters. */
function joined(before: string, line: string): string {
  const latin = /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(line);
  return before + (latin ? ' ' : '') + line;
}

function spansOf(text: string): readonly Span[] {
  return text
    .split('`')
    .map((part, index) => ({ text: part, code: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}
