/** Colours of a workbook, resolved to `#RRGGBB`. */
import { XmlReader } from '../xml/reader';
import { isTrue } from './attributes';

/** A colour as a style names it. */
export interface ColorSource {
  readonly rgb?: string | undefined;
  readonly theme?: number | undefined;
  readonly indexed?: number | undefined;
  readonly tint?: number | undefined;
}

/** Reads the attributes of a colour element; null when it names none or leaves it to the program. */
export function readColor(reader: XmlReader): ColorSource | null {
  if (isTrue(reader.attribute('auto'))) return null;
  const theme = reader.attribute('theme');
  const indexed = reader.attribute('indexed');
  const rgb = reader.attribute('rgb');
  if (theme === undefined && indexed === undefined && rgb === undefined) return null;
  return {
    rgb,
    theme: theme === undefined ? undefined : Number(theme),
    indexed: indexed === undefined ? undefined : Number(indexed),
    tint: Number(reader.attribute('tint') ?? 0),
  };
}

/** The default palette (ECMA-376 part 1, 18.8.27): 0–7 repeat as 8–15. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const PALETTE = (
  `${BASIC} ${BASIC} ` +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC ' +
  'CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC ' +
  'CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 ' +
  '993366 333399 333333'
).split(' ');
const SYSTEM_FOREGROUND = 64;
const SYSTEM_BACKGROUND = 65;

export class Colors {
  private theme: readonly string[] | undefined;

  /**
   * @param palette the workbook's own indexed colours, or null for the default ones
   * @param readTheme gives the theme's colours; asked only when a style needs one
   */
  constructor(
    private readonly palette: readonly string[] | null,
    private readonly readTheme: () => readonly string[],
  ) {}

  /** `#RRGGBB`, or undefined for a colour that cannot be resolved. */
  resolve({ rgb, theme, indexed, tint = 0 }: ColorSource): string | undefined {
    const base = rgb ?? (theme === undefined ? this.ofIndex(indexed ?? -1) : this.ofTheme(theme));
    const digits = base?.slice(-6).toUpperCase();
    if (digits === undefined || !/^[0-9A-F]{6}$/.test(digits)) return undefined;
    return `#${tint === 0 ? digits : tinted(digits, tint)}`;
  }

  private ofIndex(index: number): string | undefined {
    if (index === SYSTEM_FOREGROUND) return '000000';
    if (index === SYSTEM_BACKGROUND) return 'FFFFFF';
    return this.palette?.[index] ?? PALETTE[index];
  }

  private ofTheme(index: number): string | undefined {
    this.theme ??= this.readTheme();
    return this.theme[index];
  }
}

/** Colours of a theme part, in the order in which styles number them. */
export function readTheme(xml: string): string[] {
  const colors: string[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild((part) => {
    if (part !== 'themeElements') return;
    reader.eachChild((scheme) => {
      if (scheme !== 'clrScheme') return;
      reader.eachChild(() => colors.push(readThemeColor(reader)));
    });
  });
  // The scheme lists dark before light; styles number light first (18.8.3).
  const [dark1 = '', light1 = '', dark2 = '', light2 = '', ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

function readThemeColor(reader: XmlReader): string {
  let color = '';
  reader.eachChild((kind) => {
    if (kind === 'srgbClr') color = reader.attribute('val') ?? '';
    if (kind === 'sysClr') color = reader.attribute('lastClr') ?? '';
  });
  return color;
}

/** Lightens (tint > 0) or darkens (tint < 0) by the luminance of the HSL model (18.8.19). */
function tinted(digits: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const target = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * luminance - 1));
  const newChroma = saturation * (1 - Math.abs(2 * target - 1));
  // Hue and saturation stay: every channel keeps its place between the lowest and the highest.
  const channel = (value: number): string => {
    const share = chroma === 0 ? 0 : (value - low) / chroma;
    const level = target - newChroma / 2 + share * newChroma;
    return Math.round(Math.min(1, Math.max(0, level)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return (channel(red) + channel(green) + channel(blue)).toUpperCase();
}
