/**
 * The order of elements in Microsoft's schemas for add-in-only manifests (OfficeAppManifestV1_1,
 * TaskPaneAppVersionOverridesV1_0), for those elements whose children stand in sequence. `*` marks the required.
 */
export const ELEMENT_ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id* AlternateId Version* ProviderName* DefaultLocale* DisplayName* Description* IconUrl HighResolutionIconUrl ' +
    'SupportUrl AppDomains Hosts* Requirements DefaultSettings* Permissions* AllowSnapshot VersionOverrides ExtendedOverrides',
  VersionOverrides: 'Description Requirements Hosts* Resources* VersionOverrides',
  'Host@xsi:type': 'Runtimes AllFormFactors DesktopFormFactor*',
  DesktopFormFactor: 'GetStarted FunctionFile* ExtensionPoint*',
  GetStarted: 'Title* Description* LearnMoreUrl*',
  OfficeTab: 'Group*',
  Group: 'OverriddenByRibbonApi Label* Icon* Control*',
  Control: 'OverriddenByRibbonApi Label* ToolTip Supertip* Icon* Action* Enabled',
  Supertip: 'Title* Description*',
  Resources: 'Images* Urls* ShortStrings* LongStrings*',
};

/** What an action must hold, by its type. */
export const ACTION_ORDER: Readonly<Record<string, string>> = {
  ExecuteFunction: 'FunctionName*',
  ShowTaskpane: 'TaskpaneId SourceLocation* Title',
};

/** Differences between the names of an element's children and the order that its schema asks for. */
export function orderProblems(parent: string, children: readonly string[], order: string): string[] {
  const items = order
    .split(' ')
    .map((item) => ({ name: item.replace('*', ''), required: item.endsWith('*') }));
  const rank = (name: string) => items.findIndex((item) => item.name === name);

  const missing = items.filter((item) => item.required && !children.includes(item.name));
  const unknown = children.filter((name) => rank(name) < 0);
  const known = children.filter((name) => rank(name) >= 0);
  const misplaced = known.filter((name, index) => rank(name) < rank(known[index - 1] ?? name));
  return [
    ...missing.map(({ name }) => `${parent} lacks ${name}`),
    ...unknown.map((name) => `${parent} has unknown ${name}`),
    ...misplaced.map((name) => `${parent} has ${name} too late`),
  ];
}
