/**
 * What 表检 uses of WPS's API, by the vendor's own declarations. Only their namespaces are taken: the package's
 * entry also declares `Application`, `wps` and `confirm` as globals, which exist in no other page of ours.
 */
/// <reference types="et-jsapi-declare/lib.et" />
/// <reference types="et-jsapi-declare/addon.et" />

export type EtRange = Et.Range;
export type EtWorksheet = Et.Worksheet;
export type EtWorkbook = Et.Workbook;
export type EtSheets = Et.Sheets;
export type EtFormatCondition = Et.FormatCondition;
export type EtFormatConditions = Et.FormatConditions;
export type EtInterior = Et.Interior;
export type EtFont = Et.Font;
export type EtProtection = Et.Protection;
export type EtListObject = Et.ListObject;
export type EtListObjects = Et.ListObjects;
export type EtPivotTables = Et.PivotTables;
export type EtApplication = Et.Application;
export type KsoCustomXmlParts = Kso.CustomXMLParts;
export type KsoCustomXmlPart = Kso.CustomXMLPart;
export type WpsApiEvent = WPS.EtApiEvent;

/** `WPS.FileSystem`, as far as it is used; its declaration stands beside the globals. */
export interface WpsFileSystem {
  ReadFileAsArrayBuffer(path: string): ArrayBuffer;
}

/** The object that WPS gives every page of an add-in as `window.Application`. */
export interface WpsApplication extends EtApplication {
  readonly ApiEvent: WpsApiEvent;
  /** Absent in pages without access to files. */
  readonly FileSystem?: WpsFileSystem;
}

/** The enums are declared without being there at run time: their numbers, under the enums' types. */
export const XL = {
  calculationManual: -4135 as unknown as Et.XlCalculation,
  calculationAutomatic: -4105 as unknown as Et.XlCalculation,
  sheetVeryHidden: 2 as unknown as Et.XlSheetVisibility,
  conditionExpression: 2 as unknown as Et.XlFormatConditionType,
  /** Has no meaning for an expression, but stands before its formula. */
  conditionBetween: 1,
  findFormulas: -4123,
  findPart: 2,
  byRows: 1,
  byColumns: 2,
  previous: 2 as unknown as Et.XlSearchDirection,
  shiftDown: -4121,
  shiftUp: -4162,
  formatFromAbove: 0,
  formatFromBelow: 1,
  patternNone: -4142,
  nothingCopied: 0 as unknown as Et.XlCutCopyMode,
} as const;

/**
 * The spreadsheet application of a page, however this WPS offers it; null outside WPS and in its other programs.
 * @param page the page's `window`
 */
export function findApplication(page: object): WpsApplication | null {
  const { Application: application, wps } = page as Readonly<Record<string, unknown>>;
  const direct = [application, wps].find(isSpreadsheet);
  if (direct) return direct;
  const older = fromFactory(asObject(wps)?.EtApplication, wps);
  return isSpreadsheet(older) ? older : null;
}

/** An older WPS has a method where a newer one has a property. */
function fromFactory(member: unknown, root: unknown): unknown {
  return typeof member === 'function' ? Reflect.apply(member, root, []) : member;
}

function isSpreadsheet(candidate: unknown): candidate is WpsApplication {
  const application = asObject(candidate);
  return application !== null && 'Workbooks' in application && 'ActiveWorkbook' in application;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isObject ? (value as Readonly<Record<string, unknown>>) : null;
}
