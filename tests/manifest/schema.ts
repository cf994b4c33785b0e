/**
 * The part of Microsoft's schemas for add-in-only manifests that a task pane of Excel may use: OfficeAppManifestV1_1,
 * TaskPaneAppVersionOverridesV1_0 and OfficeAppBasicTypesV1_0, published with [MS-OWEMXML], and of the runtimes that
 * came after them the documented place: first in their host.
 *
 * Elements go by `prefix:Name` (`app`, `vo`, `bt`); where a name means different things, by `Parent/prefix:Name`, or
 * by `prefix:Name@type` with their xsi:type. Children stand in the order given: `?` at most one, `+` one or more,
 * `*` any number, else exactly one.
 */
import type { ValueType } from './values';

export interface ElementRule {
  readonly children?: string;
  readonly attributes?: Readonly<Record<string, ValueType>>;
  readonly optional?: Readonly<Record<string, ValueType>>;
  /** Of the text between the tags; absent when there is to be none. */
  readonly text?: ValueType;
}

export const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'vo',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};

const reference: ElementRule = { attributes: { resid: 'resource' } };

const localised = (type: ValueType): ElementRule => ({
  children: 'app:Override*',
  attributes: { DefaultValue: type },
});

const resource = (type: ValueType): ElementRule => ({
  children: 'bt:Override*',
  attributes: { id: 'resource', DefaultValue: type },
});

const override = (type: ValueType): ElementRule => ({ attributes: { Locale: 'locale', Value: type } });

const MANIFEST: Readonly<Record<string, ElementRule>> = {
  'app:OfficeApp@TaskPaneApp': {
    children:
      'app:Id app:AlternateId? app:Version app:ProviderName app:DefaultLocale app:DisplayName app:Description ' +
      'app:IconUrl? app:HighResolutionIconUrl? app:SupportUrl? app:AppDomains? app:Hosts app:Requirements? ' +
      'app:DefaultSettings app:Permissions vo:VersionOverrides?',
  },
  'app:Id': { text: 'guid' },
  'app:AlternateId': { text: 'short' },
  'app:Version': { text: 'version' },
  'app:ProviderName': { text: 'short' },
  'app:DefaultLocale': { text: 'locale' },
  'app:DisplayName': localised('short'),
  'app:Description': localised('long'),
  'app:IconUrl': localised('url'),
  'app:HighResolutionIconUrl': localised('url'),
  'app:SupportUrl': localised('url'),
  'DisplayName/app:Override': override('short'),
  'Description/app:Override': override('long'),
  'app:Override': override('url'),
  'app:AppDomains': { children: 'app:AppDomain+' },
  'app:AppDomain': { text: 'origin' },
  'app:Hosts': { children: 'app:Host+' },
  'app:Host': { attributes: { Name: 'host' } },
  'app:Requirements': { children: 'app:Sets' },
  'app:Sets': { children: 'app:Set+', optional: { DefaultMinVersion: 'shortVersion' } },
  'app:Set': { attributes: { Name: 'short' }, optional: { MinVersion: 'shortVersion' } },
  'app:DefaultSettings': { children: 'app:SourceLocation' },
  'app:SourceLocation': localised('url'),
  'app:Permissions': { text: 'permission' },
};

const OVERRIDES: Readonly<Record<string, ElementRule>> = {
  'vo:VersionOverrides@VersionOverridesV1_0': { children: 'vo:Hosts vo:Resources' },
  'vo:Hosts': { children: 'vo:Host+' },
  'vo:Host@Workbook': { children: 'vo:Runtimes? vo:DesktopFormFactor' },
  'vo:Runtimes': { children: 'vo:Runtime' },
  'vo:Runtime': { attributes: { resid: 'resource', lifetime: 'lifetime' } },
  'vo:DesktopFormFactor': { children: 'vo:GetStarted? vo:FunctionFile? vo:ExtensionPoint+' },
  'vo:GetStarted': { children: 'vo:Title vo:Description vo:LearnMoreUrl' },
  'vo:ExtensionPoint@PrimaryCommandSurface': { children: 'vo:OfficeTab*' },
  'vo:OfficeTab': { children: 'vo:Group+', attributes: { id: 'short' } },
  'vo:Group': { children: 'vo:Label vo:Icon vo:Control+', attributes: { id: 'short' } },
  'vo:Control@Button': {
    children: 'vo:Label vo:Supertip vo:Icon vo:Action',
    attributes: { id: 'short' },
  },
  'vo:Supertip': { children: 'vo:Title vo:Description' },
  'vo:Icon': { children: 'bt:Image+' },
  'Icon/bt:Image': { attributes: { size: 'icon', resid: 'resource' } },
  'vo:Action@ExecuteFunction': { children: 'vo:FunctionName' },
  'vo:Action@ShowTaskpane': { children: 'vo:TaskpaneId? vo:SourceLocation vo:Title?' },
  'vo:FunctionName': { text: 'long' },
  'vo:TaskpaneId': { text: 'short' },
  'vo:Label': reference,
  'vo:Title': reference,
  'vo:Description': reference,
  'vo:LearnMoreUrl': reference,
  'vo:FunctionFile': reference,
  'vo:SourceLocation': reference,
};

const RESOURCES: Readonly<Record<string, ElementRule>> = {
  'vo:Resources': { children: 'bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?' },
  'bt:Images': { children: 'bt:Image*' },
  'bt:Urls': { children: 'bt:Url*' },
  'bt:ShortStrings': { children: 'bt:String*' },
  'bt:LongStrings': { children: 'bt:String*' },
  'Images/bt:Image': resource('url'),
  'bt:Url': resource('url'),
  'ShortStrings/bt:String': resource('short'),
  'LongStrings/bt:String': resource('long'),
  'Image/bt:Override': override('url'),
  'Url/bt:Override': override('url'),
  // Of short and long strings alike; which of the two is known to the list that they stand in.
  'String/bt:Override': override('long'),
  'ShortStrings/String/bt:Override': override('short'),
};

export const SCHEMA: Readonly<Record<string, ElementRule>> = { ...MANIFEST, ...OVERRIDES, ...RESOURCES };

/** The requirement sets that Excel knows, with the highest version of each that the floor, LTSC 2021, has. */
export const KNOWN_SETS: Readonly<Record<string, number>> = { ExcelApi: 14, SharedRuntime: 1 };

/** The list in which the resource must stand that an element refers to. */
export const RESOURCE_KIND: Readonly<Record<string, string>> = {
  Image: 'Images',
  Title: 'ShortStrings',
  Label: 'ShortStrings',
  Description: 'LongStrings',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  Runtime: 'Urls',
};
