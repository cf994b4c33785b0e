/** What is dropped on a page: known at once whether it is one file, or a batch. */
import type { Dropped } from './batch/gather';

/** To be called while the event lasts. */
export function droppedIn({ items, files }: DataTransfer): Dropped {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return { entries, files: [...files] };
}

/** A folder, or several files. */
export function isBatch({ entries, files }: Dropped): boolean {
  return files.length > 1 || entries.length > 1 || entries.some(({ isDirectory }) => isDirectory);
}
