/** What the browser engine around the pane says of itself. */
export interface BrowserFacts {
  readonly engine: string;
  readonly userAgent: string;
  readonly languages: string;
  readonly timeZone: string;
  readonly secure: boolean;
  /** Settings outlive the pane. */
  readonly storage: boolean;
}

export interface ScreenFacts {
  readonly screen: string;
  readonly window: string;
  readonly pixelRatio: number;
  readonly dark: boolean;
  readonly forcedColors: boolean;
  readonly reducedMotion: boolean;
}

export function browserFacts(): BrowserFacts {
  const { userAgent, languages } = navigator;
  return {
    engine: engineOf(userAgent),
    userAgent,
    languages: languages.join(', '),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    secure: window.isSecureContext,
    storage: hasStorage(),
  };
}

export function screenFacts(): ScreenFacts {
  const { screen, innerWidth, innerHeight, devicePixelRatio } = window;
  const asked = (query: string): boolean => window.matchMedia(query).matches;
  return {
    screen: `${screen.width} × ${screen.height}`,
    window: `${innerWidth} × ${innerHeight}`,
    pixelRatio: Math.round(devicePixelRatio * 100) / 100,
    dark: asked('(prefers-color-scheme: dark)'),
    forcedColors: asked('(forced-colors: active)'),
    reducedMotion: asked('(prefers-reduced-motion: reduce)'),
  };
}

/** The one that stands first is the most telling: every Edge also calls itself a Chrome, and that a Safari. */
const ENGINES: readonly (readonly [name: string, version: RegExp])[] = [
  ['WebView2 / Edge', /\bEdg\/([\d.]+)/],
  ['Edge (EdgeHTML)', /\bEdge\/([\d.]+)/],
  ['Internet Explorer', /\bTrident\/.*\brv:([\d.]+)/],
  ['Chromium', /\b(?:Headless)?Chrom(?:e|ium)\/([\d.]+)/],
  ['Firefox', /\bFirefox\/([\d.]+)/],
  ['WebKit', /\bAppleWebKit\/([\d.]+)/],
];

/** `Chromium 147.0.0.0`; `?` for one that is not known. */
export function engineOf(userAgent: string): string {
  for (const [name, pattern] of ENGINES) {
    const [, version] = pattern.exec(userAgent) ?? [];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '?';
}

function hasStorage(): boolean {
  try {
    // Forbidden is told by the first question already.
    localStorage.getItem('');
    return true;
  } catch {
    return false;
  }
}
