/** Fluent's themes with a Chinese type stack; light or dark as the host or the system has it. */
import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export type ColorScheme = 'light' | 'dark';

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

const THEMES: Readonly<Record<ColorScheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

/**
 * In high contrast the browser puts the system's colours in place of the theme's; what is drawn by colour alone
 * is redrawn where it is styled, under `forced-colors`.
 *
 * @param scheme the host's own; absent follows the system
 */
export function useTheme(scheme?: ColorScheme): Theme {
  const dark = useSyncExternalStore(subscribe, prefersDark);
  return THEMES[scheme ?? (dark ? 'dark' : 'light')];
}

const DARK = '(prefers-color-scheme: dark)';

function prefersDark(): boolean {
  return window.matchMedia(DARK).matches;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** The scheme of a background colour such as `#1F1F1F`; null for anything that is no such colour. */
export function schemeOf(background: string | undefined): ColorScheme | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
