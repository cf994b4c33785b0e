/** Everything that Office would refuse a manifest for, without asking Microsoft's service. */
import { KNOWN_SETS, RESOURCE_KIND } from './schema';
import { structureProblems } from './structure';
import { type Element, childNamed, elementsNamed, everyElement, parseXml } from './xml';

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

const resourceLists = (manifest: Element) =>
  elementsNamed(manifest, 'Resources').flatMap(({ children }) => children);

/** Every resource defined once, used, and standing in the list of its kind. */
function resourceProblems(manifest: Element): string[] {
  const lists = resourceLists(manifest);
  const kinds = new Map(
    lists.flatMap(({ name, children }) => children.map((each) => [each.attributes.id ?? '', name])),
  );
  const users = everyElement(manifest).filter(({ attributes }) => 'resid' in attributes);
  const used = new Set(users.map(({ attributes }) => attributes.resid));
  const defined = lists.flatMap(({ children }) => children.map(({ attributes }) => attributes.id ?? ''));
  return [
    ...twice(defined).map((id) => `resource ${id} is defined twice`),
    ...[...kinds.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is not used`),
    ...users.flatMap(({ name, attributes: { resid = '' } }) => {
      const kind = kinds.get(resid);
      if (kind === undefined) return [`resource ${resid} is not defined`];
      return kind === RESOURCE_KIND[name] ? [] : [`${name} takes ${resid} from ${kind}`];
    }),
  ];
}

/** Groups and controls are known by their ids, the whole add-in over. */
function idProblems(manifest: Element): string[] {
  const ids = ['Group', 'Control'].flatMap((name) => elementsNamed(manifest, name));
  return twice(ids.map(({ attributes }) => attributes.id ?? '')).map((id) => `id ${id} stands twice`);
}

/** Office asks for 16, 32 and 80; a picture of another size would be stretched. */
function iconProblems(manifest: Element): string[] {
  return elementsNamed(manifest, 'Icon').flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => attributes.size);
    return ['16', '32', '80']
      .filter((size) => !sizes.includes(size))
      .map((size) => `an icon lacks size ${size}`);
  });
}

function setProblems(manifest: Element): string[] {
  return elementsNamed(manifest, 'Set').flatMap(({ attributes: { Name = '', MinVersion = '1.1' } }) => {
    const highest = KNOWN_SETS[Name];
    if (highest === undefined) return [`no requirement set ${Name}`];
    const [major, minor] = MinVersion.split('.').map(Number);
    return major === 1 && (minor ?? 0) <= highest ? [] : [`${Name} ${MinVersion} is beyond Excel 2021`];
  });
}

/** Commands, the pane and the runtime share one page, or they would not share their state. */
function runtimeProblems(manifest: Element): string[] {
  const runtime = elementsNamed(manifest, 'Runtime')[0]?.attributes.resid;
  if (runtime === undefined) return [];
  const panes = elementsNamed(manifest, 'Action').flatMap((each) => elementsNamed(each, 'SourceLocation'));
  return [...elementsNamed(manifest, 'FunctionFile'), ...panes]
    .filter(({ attributes }) => attributes.resid !== runtime)
    .map(({ name }) => `${name} is not the page of the runtime`);
}

/** Addresses that Office opens in the pane must be of a domain that the manifest names. */
function domainProblems(manifest: Element): string[] {
  const domains = elementsNamed(manifest, 'AppDomain').map(({ text }) => text);
  const settings = elementsNamed(manifest, 'DefaultSettings');
  const opened = [...settings, ...elementsNamed(manifest, 'Urls')].flatMap(everyElement);
  return opened
    .flatMap(({ attributes }) => attributes.DefaultValue ?? [])
    .filter((url) => URL.canParse(url) && !domains.includes(new URL(url).origin))
    .map((url) => `${url} is of no domain of the add-in`);
}

/** The add-in is for Excel alone, in both halves of the manifest. */
function hostProblems(manifest: Element): string[] {
  const hosts = (parent: Element | undefined) => parent?.children.length ?? 0;
  const overrides = childNamed(manifest, 'VersionOverrides');
  const lists = [childNamed(manifest, 'Hosts'), overrides && childNamed(overrides, 'Hosts')];
  return lists.filter((list) => hosts(list) !== 1).map(() => 'there is not exactly one host');
}

/** @returns one sentence a problem; empty for a manifest that Office takes */
export function manifestProblems(text: string): string[] {
  const manifest = parseXml(text);
  const checks = [
    resourceProblems,
    idProblems,
    iconProblems,
    setProblems,
    runtimeProblems,
    domainProblems,
    hostProblems,
  ];
  return [...structureProblems(manifest), ...checks.flatMap((check) => check(manifest))];
}
