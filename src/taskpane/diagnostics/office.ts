/** What Office says of itself. Its own chunk: the helpers of Microsoft's are large, and serve for nothing else. */
import { Utilities } from '@microsoft/office-js-helpers';
import { property, textAt } from './properties';

export interface OfficeFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Of office.js. */
  readonly library: string;
  /** Where office.js was taken from: `cdn`, `china`, or `site` for a copy beside the pane. */
  readonly librarySource: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly readOnly: boolean;
}

/** Requirement sets by name, each with the highest version that is there. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The sets worth knowing of, with their versions so far; asking for a higher one costs nothing. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 30,
  ExcelApiDesktop: 5,
  ExcelApiOnline: 2,
  AddinCommands: 3,
  CustomXmlParts: 3,
  DialogApi: 3,
  DialogOrigin: 2,
  ImageCoercion: 2,
  KeyboardShortcuts: 2,
  OpenBrowserWindowApi: 2,
  RibbonApi: 3,
  Settings: 2,
  SharedRuntime: 3,
};

export function officeFacts(): OfficeFacts {
  const { diagnostics, displayLanguage, contentLanguage, document: open } = Office.context;
  return {
    host: Utilities.host,
    platform: Utilities.platform,
    version: diagnostics.version,
    library: libraryVersion(),
    librarySource: sourceOf([...document.scripts].map(({ src }) => src)),
    displayLanguage,
    contentLanguage,
    readOnly: open.mode === Office.DocumentMode.ReadOnly,
  };
}

export function requirementSets(): RequirementSets {
  const { requirements } = Office.context;
  const highest = (name: string, versions: number): string | null => {
    for (let minor = versions; minor >= 1; minor--) {
      if (requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
    }
    return null;
  };
  const found = Object.entries(SETS).map(([name, versions]) => [name, highest(name, versions)] as const);
  return Object.fromEntries(found.flatMap(([name, version]) => (version === null ? [] : [[name, version]])));
}

/** office.js has no documented way to tell; this constant has been there in all its years. */
function libraryVersion(): string {
  return textAt(property(property(window, 'OSF'), 'ConstantNames'), 'FileVersion') ?? '?';
}

const ORIGINS: readonly (readonly [source: string, host: RegExp])[] = [
  ['cdn', /^https:\/\/appsforoffice\.microsoft\.com\//],
  ['china', /^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\//],
];

/** Never the address itself: that of an intranet is nobody else's business. */
export function sourceOf(scripts: readonly string[]): string {
  const [source] = ORIGINS.find(([, origin]) => scripts.some((src) => origin.test(src))) ?? ['site'];
  return source;
}
