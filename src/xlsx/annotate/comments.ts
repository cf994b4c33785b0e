/** The comments part of a sheet: notes of ours beside those that are there. */
import { type ElementSpan, appendTo, elementSpan, readRoot } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { type Splice, splice } from '../xml/splice';
import { encodeEscapes, encodeXml } from '../xml/text';

/** Names the author of our notes, and stands at the head of what we add to a note of somebody else. */
export const AUTHOR = '表检 FormLint';
const ADDED = `\n【${AUTHOR}】\n`;

export interface Note {
  /** `H8` */
  readonly ref: string;
  readonly text: string;
}

interface Comment {
  readonly ref: string;
  readonly author: string;
  /** Its text element. */
  readonly text: ElementSpan;
}

interface Comments {
  readonly authors: readonly string[];
  readonly list: readonly Comment[];
}

export function newComments(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${namespace}"><authors/><commentList/></comments>`
  );
}

/** Cells that have a comment, by their addresses. */
export function commentedCells(xml: string): ReadonlySet<string> {
  return new Set(readComments(xml).list.map(({ ref }) => ref));
}

/**
 * The part with the notes: a cell that has a comment keeps it and gets ours below; notes of ours from an earlier
 * time are replaced.
 * @param settled what a note of ours says where nothing is to be said any more
 */
export function withNotes(xml: string, notes: readonly Note[], settled: string): string {
  const root = readRoot(xml);
  const { prefix } = root;
  const { authors, list } = readComments(xml);
  const texts = new Map(notes.map(({ ref, text }) => [ref, text]));
  const known = new Set(list.map(({ ref }) => ref));
  const author = authors.includes(AUTHOR) ? authors.indexOf(AUTHOR) : authors.length;
  const added = notes.filter(({ ref }) => !known.has(ref)).map((note) => commentXml(note, author, prefix));
  const child = (name: string): ElementSpan | undefined => root.children.find((one) => one.name === name);
  const changes = list.flatMap((comment) => changed(xml, comment, texts.get(comment.ref), prefix, settled));
  return splice(xml, [
    ...(author === authors.length
      ? extended(child('authors'), prefix, `<${prefix}author>${encodeXml(AUTHOR)}</${prefix}author>`)
      : []),
    ...changes,
    ...(added.length > 0 ? extended(child('commentList'), prefix, added.join('')) : []),
  ]);
}

function extended(list: ElementSpan | undefined, prefix: string, text: string): Splice[] {
  return list ? [appendTo(list, prefix, text)] : [];
}

function readComments(xml: string): Comments {
  const authors: string[] = [];
  const list: Comment[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild((name) => {
    if (name === 'authors') reader.eachChild(() => authors.push(reader.content()));
    if (name === 'commentList') reader.eachChild(() => readComment(reader, authors, list));
  });
  return { authors, list };
}

function readComment(reader: XmlReader, authors: readonly string[], list: Comment[]): void {
  const ref = (reader.attribute('ref') ?? '').replaceAll('$', '');
  const author = authors[Number(reader.attribute('authorId') ?? '0')] ?? '';
  reader.eachChild((name) => {
    if (name !== 'text') return;
    list.push({ ref, author, text: elementSpan(reader, () => reader.content()) });
  });
}

/** A comment that is there: ours is written anew, in another's only what we once added is. */
function changed(
  xml: string,
  { author, text }: Comment,
  note: string | undefined,
  prefix: string,
  settled: string,
): Splice[] {
  if (author === AUTHOR) {
    return [
      {
        start: text.start,
        end: text.end,
        text: textXml([boldRun(AUTHOR, prefix), run(`\n${note ?? settled}`, prefix)], prefix),
      },
    ];
  }
  const element = xml.slice(text.start, text.end);
  const kept = withoutAdded(element);
  const whole = note === undefined ? kept : withRun(kept, run(ADDED + note, prefix), prefix);
  return whole === element ? [] : [{ start: text.start, end: text.end, text: whole }];
}

function withoutAdded(element: string): string {
  const removals: Splice[] = [];
  const reader = new XmlReader(element);
  reader.root();
  reader.eachChild((name) => {
    if (name !== 'r') return;
    const { start } = reader;
    let text = '';
    reader.eachChild((child) => {
      if (child === 't') text += reader.content();
    });
    if (text.startsWith(ADDED)) removals.push({ start, end: reader.end, text: '' });
  });
  return splice(element, removals);
}

/** Runs stand before phonetic ones; a plain text becomes a run, since a text has either. */
function withRun(element: string, added: string, prefix: string): string {
  const { contentStart, children, element: whole } = readRoot(element);
  if (whole.selfClosing) return textXml([added], prefix);
  const plain = children.find(({ name }) => name === 't');
  const wrapped: Splice[] = plain
    ? [
        { start: plain.start, end: plain.start, text: `<${prefix}r>` },
        { start: plain.end, end: plain.end, text: `</${prefix}r>` },
      ]
    : [];
  const last = [...children].reverse().find(({ name }) => name === 't' || name === 'r');
  const at = last?.end ?? contentStart;
  return splice(element, [...wrapped, { start: at, end: at, text: added }]);
}

function commentXml({ ref, text }: Note, author: number, prefix: string): string {
  const body = textXml([boldRun(AUTHOR, prefix), run(`\n${text}`, prefix)], prefix);
  return `<${prefix}comment ref="${ref}" authorId="${String(author)}" shapeId="0">${body}</${prefix}comment>`;
}

function textXml(runs: readonly string[], prefix: string): string {
  return `<${prefix}text>${runs.join('')}</${prefix}text>`;
}

function run(text: string, prefix: string, bold = ''): string {
  const look =
    `<${prefix}rPr>${bold}<${prefix}sz val="9"/><${prefix}color indexed="81"/>` +
    `<${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  const content = encodeXml(encodeEscapes(text));
  return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}r>`;
}

function boldRun(text: string, prefix: string): string {
  return run(text, prefix, `<${prefix}b/>`);
}
