/** Lets LibreOffice calculate and print files. `soffice`, `pdftotext` and `pdftoppm` have to be installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { type Picture, pictureIn } from './pictures';

/** Dots an inch: a row of any form is some twenty high. */
const RESOLUTION = 96;
const STREAM = Buffer.from('stream\n');
const END = Buffer.from('\nendstream');
/** LibreOffice ends without a word after some hundreds of files. */
const AT_ONCE = 100;
/** What a page's stream is known by: nothing but printable text, and texts to be drawn in it. */
const PAGE = /^(?=[\s\S]*\bBT\b)[\t\n\r\x20-\x7e]*$/;

/** Every .xlsx file of a folder, into another folder in it. */
export function convert(work: string, format: 'xlsx' | 'pdf', into: string): void {
  const profile = path.join(work, 'profile');
  if (!existsSync(profile)) alwaysCalculating(profile);
  mkdirSync(path.join(work, into));
  const files = readdirSync(work).filter((name) => name.endsWith('.xlsx'));
  for (let first = 0; first < files.length; first += AT_ONCE) {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        ...['--headless', '--convert-to', format, '--outdir', path.join(work, into)],
        ...files.slice(first, first + AT_ONCE).map((name) => path.join(work, name)),
      ],
      { stdio: 'ignore' },
    );
  }
}

/** The words of a printed file, as `pdftotext -bbox` tells them. */
export function printedWords(pdf: string): string {
  return execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
}

/** The pages of a printed file without their texts: borders and fills. */
export function printedPages(pdf: string): readonly Picture[] {
  const bare = `${pdf}.bare.pdf`;
  writeFileSync(bare, withoutTexts(readFileSync(pdf)));
  const prefix = `${pdf}.page`;
  execFileSync('pdftoppm', ['-r', String(RESOLUTION), bare, prefix], { stdio: 'ignore' });
  const folder = path.dirname(pdf);
  const pages = readdirSync(folder)
    .filter((name) => name.startsWith(`${path.basename(prefix)}-`))
    .sort()
    .map((name) => path.join(folder, name));
  const pictures = pages.map((page) => pictureIn(readFileSync(page)));
  for (const file of [bare, ...pages]) rmSync(file);
  return pictures;
}

/** Texts go from the pages' streams; these stay as long as they were, since the file says where each begins. */
function withoutTexts(pdf: Buffer): Buffer {
  const bare = Buffer.from(pdf);
  for (let start = bare.indexOf(STREAM); start >= 0; start = bare.indexOf(STREAM, start + 1)) {
    const from = start + STREAM.length;
    const to = bare.indexOf(END, from);
    const content = inflated(bare.subarray(from, to));
    if (content === null || !PAGE.test(content)) continue;
    const shorter = deflateSync(Buffer.from(content.replace(/\bBT\b[\s\S]*?\bET\b/g, ''), 'latin1'));
    if (shorter.length > to - from) throw new Error('a page without its texts is longer than with them');
    bare.fill(0, from, to);
    shorter.copy(bare, from);
  }
  return bare;
}

/** Null for what is no compressed stream. */
function inflated(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return null;
  }
}

/** LibreOffice believes the results in a file unless it is told not to. */
function alwaysCalculating(profile: string): void {
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(
    path.join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
      '</oor:items>',
  );
}
