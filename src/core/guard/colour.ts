/** What a template says with a fill: grey cells are the system's, light blue ones are to be filled in. */

export type Shade = 'grey' | 'blue' | 'other';

/** Below this a colour has no hue that anybody sees. */
const FAINTEST_HUE = 0.12;
/** Darker ones are headings in white; lighter ones are white. */
const GREY_LIGHTNESS = { from: 0.55, to: 0.98 };
const BLUE_LIGHTNESS = { from: 0.75, to: 0.985 };
/** Degrees of the colour circle, from cyan to where violet begins. */
const BLUE_HUES = { from: 175, to: 250 };

/** The shade of a `#RRGGBB`: by hue and lightness, since every program has blues and greys of its own. */
export function shadeOf(fill: string): Shade {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill);
  if (!channels) return 'other';
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((pair) => parseInt(pair, 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const chroma = most - least;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  if (saturation < FAINTEST_HUE || chroma < 0.02)
    return isWithin(lightness, GREY_LIGHTNESS) ? 'grey' : 'other';
  const hue = hueOf(red, green, blue, most, chroma);
  return isWithin(hue, BLUE_HUES) && isWithin(lightness, BLUE_LIGHTNESS) ? 'blue' : 'other';
}

function hueOf(red: number, green: number, blue: number, most: number, chroma: number): number {
  if (most === red) return 60 * (((green - blue) / chroma + 6) % 6);
  return most === green ? 60 * ((blue - red) / chroma + 2) : 60 * ((red - green) / chroma + 4);
}

function isWithin(value: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return value >= from && value <= to;
}
