/** Compares pages of forms as pictures: each row of a form is a band with its borders and fills. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every dot, from the top left. */
  readonly dots: Buffer;
}

/** Lines of dots that are alike, from one border of a row to the next. */
interface Band {
  /** Colours from the left, with where each begins. */
  readonly colours: string;
  /** Where a border stands above it: first and last dots of its parts. */
  readonly border: readonly Run[];
  readonly height: number;
}

type Run = readonly [from: number, to: number];

/** Fewer lines of dots than any row has, and no fewer than a border. */
const THIN = 4;
/** Dots that rounding may take of a row, or of a border at its ends. */
const ROUNDING = 2;
/** Brightness below which a dot belongs to a border. */
const DARK = 160;
const BLANK = '0:ffffff';
const HEADER = /^P6\s(\d+)\s(\d+)\s255\s/;

/** Reads a picture as `pdftoppm` writes it. */
export function pictureIn(ppm: Buffer): Picture {
  const found = HEADER.exec(ppm.subarray(0, 40).toString('latin1'));
  if (!found) throw new Error('no picture');
  return { width: Number(found[1]), height: Number(found[2]), dots: ppm.subarray(found[0].length) };
}

/** Whether anything is to be seen but paper. */
export function isBlank(pages: readonly Picture[]): boolean {
  return pages.every((page) => bandsOf(page).length === 0);
}

/** Whether the longer pages show what the shorter ones do, and between two bands of it one more. */
export function isSameButForOneRow(shorter: readonly Picture[], longer: readonly Picture[]): boolean {
  const [few, many] = [shorter, longer].map((pages) => pages.flatMap(bandsOf));
  if (!few || !many) return false;
  const above = commonCount(few, many);
  const below = commonCount(few.slice(above).reverse(), many.slice(above).reverse());
  const left = few.slice(above, few.length - below);
  const more = many.slice(above, many.length - below);
  const [[band], [first, second]] = [left, more];
  if (!band) return more.length === 1;
  if (left.length > 1 || more.length > 2 || !first) return false;
  // Where the first row of a group goes, the next one stands below the border of the group.
  if (second) return isAlike(band, { ...second, border: first.border });
  // Rows without a border between them are one band, which is higher by one of them.
  return first.height > band.height && isAlike(band, { ...first, height: band.height });
}

/** Bands from the start that are alike. */
function commonCount(few: readonly Band[], many: readonly Band[]): number {
  const different = few.findIndex((band, i) => {
    const other = many[i];
    return !other || !isAlike(band, other);
  });
  return different < 0 ? few.length : different;
}

function isAlike(a: Band, b: Band): boolean {
  const isNear = (one: number, other: number | undefined): boolean =>
    other !== undefined && Math.abs(one - other) <= ROUNDING;
  return (
    a.colours === b.colours &&
    isNear(a.height, b.height) &&
    a.border.length === b.border.length &&
    a.border.every(([from, to], i) => isNear(from, b.border[i]?.[0]) && isNear(to, b.border[i]?.[1]))
  );
}

/** Without the margins of the page. */
function bandsOf(page: Picture): readonly Band[] {
  const bands: Band[] = [];
  let border = new Set<number>();
  for (const { line, height } of linesOf(page)) {
    if (height < THIN) {
      border = new Set([...border, ...darkIn(page, line)]);
      continue;
    }
    bands.push({ colours: coloursOf(page, line), border: runsOf([...border]), height });
    border = new Set();
  }
  const inked = bands.flatMap(({ colours }, i) => (colours === BLANK ? [] : [i]));
  return bands.slice(inked[0] ?? bands.length, (inked[inked.length - 1] ?? 0) + 1);
}

/** Lines of dots that follow each other and are alike. */
function linesOf({ width, height, dots }: Picture): readonly { line: number; height: number }[] {
  const bytes = width * 3;
  const found: { line: number; height: number }[] = [];
  for (let line = 0; line < height; line++) {
    const last = found[found.length - 1];
    const isSame =
      last &&
      dots.compare(dots, last.line * bytes, (last.line + 1) * bytes, line * bytes, (line + 1) * bytes) === 0;
    if (isSame) last.height += 1;
    else found.push({ line, height: 1 });
  }
  return found;
}

function coloursOf({ width, dots }: Picture, line: number): string {
  const colours: string[] = [];
  let last = '';
  for (let x = 0; x < width; x++) {
    const at = (line * width + x) * 3;
    const colour = dots.toString('hex', at, at + 3);
    if (colour !== last) colours.push(`${String(x)}:${colour}`);
    last = colour;
  }
  return colours.join(' ');
}

function darkIn({ width, dots }: Picture, line: number): readonly number[] {
  return Array.from({ length: width }, (_dot, x) => x).filter((x) => {
    const at = (line * width + x) * 3;
    return (dots[at] ?? 0) + (dots[at + 1] ?? 0) + (dots[at + 2] ?? 0) < 3 * DARK;
  });
}

/** Numbers that follow each other, put together. */
function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
