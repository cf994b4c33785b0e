/** Reads the nginx configuration of a package: directives with their words, blocks within blocks. */

export interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[];
}

const TOKEN = /#[^\n]*|"((?:[^"\\]|\\.)*)"|[{};]|[^\s{};"]+/g;

export function parseConf(text: string): Directive[] {
  const root: Directive[] = [];
  const open = [root];
  let words: string[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token, quoted] = match;
    if (token.startsWith('#')) continue;
    if (token === '}') {
      open.pop();
    } else if (token === '{' || token === ';') {
      const block: Directive[] = [];
      open.at(-1)?.push({ words, block });
      words = [];
      if (token === '{') open.push(block);
    } else {
      words.push(quoted ?? token);
    }
  }
  if (open.length !== 1) throw new Error('a block is not closed');
  return root;
}

/** What a `map $uri $NAME` gives for a path: the first pattern that fits, else the default. */
function mapped(conf: readonly Directive[], variable: string, uri: string): string {
  const map = conf.find(({ words }) => words[0] === 'map' && words[2] === variable);
  if (!map) throw new Error(`no map gives ${variable}`);
  const fits = ({ words: [pattern = ''] }: Directive) =>
    pattern.startsWith('~') ? new RegExp(pattern.slice(1)).test(uri) : pattern === uri;
  const entry = map.block.find(fits) ?? map.block.find(({ words }) => words[0] === 'default');
  return entry?.words[1] ?? '';
}

/** One server block, asked as nginx would be: exact locations first, then the longest prefix. */
export class NginxServer {
  private readonly conf: readonly Directive[];
  private readonly server: readonly Directive[];

  constructor(text: string) {
    this.conf = parseConf(text);
    const server = this.conf.find(({ words }) => words[0] === 'server');
    if (!server) throw new Error('no server block');
    this.server = server.block;
  }

  /** Values of a directive of the server. */
  all(name: string): (readonly string[])[] {
    return this.server.filter(({ words }) => words[0] === name).map(({ words }) => words.slice(1));
  }

  /** The file that answers for a path, with the path it is known by; null where the server has none. */
  resolve(path: string): { readonly file: string; readonly uri: string } | null {
    const locations = this.server.filter(({ words }) => words[0] === 'location');
    const exact = locations.find(({ words }) => words[1] === '=' && words[2] === path);
    const prefixes = locations.filter(
      ({ words: [, prefix = ''] }) => prefix !== '=' && path.startsWith(prefix),
    );
    const [longest] = prefixes.sort((a, b) => (b.words[1]?.length ?? 0) - (a.words[1]?.length ?? 0));
    const location = exact ?? longest;
    const value = (name: string) => location?.block.find(({ words }) => words[0] === name)?.words[1];
    const alias = value('alias');
    if (!location || alias === undefined) return null;
    if (exact) return { file: alias, uri: path };
    const uri = path.endsWith('/') ? path + (value('index') ?? '') : path;
    return { file: alias + uri.slice(location.words[1]?.length), uri };
  }

  typeOf(file: string): string {
    const extension = file.slice(file.lastIndexOf('.') + 1);
    const types = this.server.find(({ words }) => words[0] === 'types')?.block ?? [];
    const type = types.find(({ words }) => words.slice(1).includes(extension))?.words[0];
    return type ?? this.all('default_type')[0]?.[0] ?? 'text/plain';
  }

  headers(uri: string): Record<string, string> {
    const entries = this.all('add_header').map(([name = '', value = '']): [string, string] => [
      name,
      value.startsWith('$') ? mapped(this.conf, value, uri) : value,
    ]);
    return Object.fromEntries(entries);
  }
}
