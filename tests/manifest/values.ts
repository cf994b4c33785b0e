/** The types of values in Microsoft's schemas, and where we ask for more than they do. */

export type ValueType = keyof typeof VALUE_TYPES;

/** Lengths count UTF-16 units, as the schema's do; nothing is to be blank. */
const text = (limit: number) => (value: string) => value.trim() !== '' && value.length <= limit;

const matching = (pattern: RegExp) => (value: string) => pattern.test(value);

function isHttps(value: string): boolean {
  return value.length <= 2048 && URL.canParse(value) && new URL(value).protocol === 'https:';
}

/** The schema takes one to four numbers; the admin center compares versions of four. */
function isVersion(value: string): boolean {
  return /^\d{1,5}(\.\d{1,5}){3}$/.test(value) && value.split('.').every((part) => Number(part) <= 65535);
}

export const VALUE_TYPES = {
  guid: matching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
  version: isVersion,
  shortVersion: matching(/^\d{1,5}\.\d{1,5}$/),
  locale: matching(/^[a-z]{2,3}-[A-Z]{2}$/),
  short: text(125),
  long: text(250),
  url: isHttps,
  origin: (value: string) => isHttps(value) && new URL(value).origin === value,
  resource: text(32),
  icon: matching(/^(16|20|24|32|40|48|64|80)$/),
  permission: matching(/^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/),
  lifetime: matching(/^(long|short)$/),
  host: matching(/^Workbook$/),
} as const;
