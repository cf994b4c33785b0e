/** File names that every system takes, made of the names of projects and units. */
import { cleanText, cutText } from '../../xlsx/write/cell-text';

/** Room for a folder in front: Windows allows 260 characters for a whole path. */
const MOST_CHARACTERS = 80;
/** Bytes of a name on Linux are 255 at most; a Chinese character has three. */
const MOST_BYTES = 200;
const FALLBACK = 'report';
/** Devices of Windows, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** @param extension with its dot */
export function safeFileName(name: string, extension: string): string {
  const bare = trimmed(cleanText(name).replace(/[<>:"/\\|?*\n]+/g, '_'));
  const short = trimmed(shortened(bare)) || FALLBACK;
  return `${RESERVED.test(short) ? `_${short}` : short}${extension}`;
}

/** Names without two alike, whatever the case: the second is `name (2)`. */
export function uniqueFileNames(names: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = safeFileName(name, extension);
    for (let number = 2; taken.has(keyOf(candidate)); number++) {
      candidate = safeFileName(name, ` (${String(number)})${extension}`);
    }
    taken.add(keyOf(candidate));
    return candidate;
  });
}

/** Windows drops blanks and dots at the end; a dot or `~$` in front hides a file or makes it look like a lock. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~$-]+/, '').replace(/[\s.]+$/, '');
}

function shortened(name: string): string {
  const { length } = new TextEncoder().encode(name);
  if (name.length <= MOST_CHARACTERS && length <= MOST_BYTES) return name;
  const characters = Array.from(cutText(name, MOST_CHARACTERS));
  while (new TextEncoder().encode(characters.join('')).length > MOST_BYTES) characters.splice(-2, 1);
  return characters.join('');
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
