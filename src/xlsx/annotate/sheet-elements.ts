/** Where a worksheet part wants marks and the reference to its comments (ECMA-376 part 1, 18.3.1.99). */
export const BEFORE_CONDITIONAL_FORMATS = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
];

export const BEFORE_LEGACY_DRAWING = [
  ...BEFORE_CONDITIONAL_FORMATS,
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing'],
];
