/** Fills the placeholders of a text: `{name}`. */
import type { MessageValues } from '../core/finding';

const PLACEHOLDER = /\{([a-z][A-Za-z0-9]*)\}/g;

/** The text with every `{name}` replaced by its value; a placeholder without a value stays as it is. */
export function render(template: string, values: MessageValues): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}

/** Names of the placeholders in a text. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
