/** The browser's storage. It may be forbidden or full: then nothing is kept, and nothing else suffers. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The value holds until the page is left.
  }
}
