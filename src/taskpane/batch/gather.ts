/** The workbooks among what a person has chosen or dropped: files, and folders with all that is in them. */
import type { BatchFile } from '../../batch/batch';
import { compareTexts } from '../../batch/matrix';

/** What was dropped, taken in hand while the event lasts: afterwards the browser takes it back. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  /** Where the browser tells of no entries. */
  readonly files: readonly File[];
}

export interface Gathered {
  /** By path. */
  readonly files: readonly BatchFile[];
  /** Files passed over because they are no workbooks by their names. */
  readonly skipped: number;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|et)$/i;
/** Left by Excel and WPS beside a workbook that is open. */
const LOCK = /(?:^|\/)~\$[^/]*$/;

interface Found {
  readonly path: string;
  readonly file: File;
}

/** From `<input type="file">`, with or without `webkitdirectory`. */
export function gatherFiles(files: readonly File[]): Gathered {
  return gathered(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** @param onFound is told of the number of files found so far */
export async function gatherDropped(
  { entries, files }: Dropped,
  onFound: (count: number) => void = () => undefined,
): Promise<Gathered> {
  if (entries.length === 0) return gatherFiles(files);
  const found: Found[] = [];
  for (const entry of entries) {
    for await (const one of filesUnder(entry)) {
      found.push(one);
      if (found.length % 100 === 0) onFound(found.length);
    }
  }
  return gathered(found);
}

async function* filesUnder(entry: FileSystemEntry): AsyncGenerator<Found> {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    if (file) yield { path: entry.fullPath.replace(/^\//, ''), file };
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told in portions; the last one is empty.
  for (let part = await portion(reader); part.length > 0; part = await portion(reader)) {
    for (const inner of part) yield* filesUnder(inner);
  }
}

/** Null for a file that has gone meanwhile, or may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });
}

function portion(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve) => {
    reader.readEntries(resolve, () => {
      resolve([]);
    });
  });
}

function gathered(found: readonly Found[]): Gathered {
  const named = withoutFolder(found);
  const files = named
    .filter(({ path }) => WORKBOOK.test(path) && !LOCK.test(path))
    .map(({ path, file }) => ({ key: orderKey(path), file: { path, source: file, bytes: file.size } }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ file }) => file);
  return { files, skipped: found.length - files.length };
}

/** Both; the same file chosen once more may have been changed since. */
export function together(first: Gathered, then: Gathered): Gathered {
  const again = new Set(then.files.map(({ path }) => path));
  const kept = first.files.filter(({ path }) => !again.has(path));
  return { files: [...kept, ...then.files], skipped: first.skipped + then.skipped };
}

/** Paths within the one folder that was chosen; with several, each keeps its name. */
function withoutFolder(found: readonly Found[]): readonly Found[] {
  const [first] = found;
  const folder = first?.path.slice(0, first.path.indexOf('/') + 1) ?? '';
  if (folder === '' || !found.every(({ path }) => path.startsWith(folder))) return found;
  return found.map(({ path, file }) => ({ path: path.slice(folder.length), file }));
}

/** Puts 2 before 10. Thousands of paths are in order at once, which they would not be by a language's own order. */
function orderKey(path: string): string {
  return path.replace(/\d+/g, (digits) => digits.padStart(15, '0'));
}
