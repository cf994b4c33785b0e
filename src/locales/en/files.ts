import type { FileTexts } from '../zh-CN/files';

export const fileTexts: FileTexts = {
  problems: {
    empty: 'The file is empty (0 bytes). Get the file again.',
    encrypted: 'The file is encrypted. Remove its password in Excel or WPS, then check it again.',
    'legacy-xls':
      'This is a file of Excel 95 or older, which cannot be read. Save it as .xlsx in Excel or WPS, then check it again.',
    'not-a-workbook': 'This is no Excel workbook. Choose an .xlsx or .xls file.',
    'web-page':
      'This is a web page (HTML) under the name of a workbook. Open it in Excel or WPS, save it as .xlsx, then check it again.',
    'xml-table':
      'This is an XML table under the name of a workbook. Open it in Excel or WPS, save it as .xlsx, then check it again.',
    csv: 'This is plain text such as CSV: no merged cells, no formulas, one sheet only, which is too little to check. Provide the workbook itself (.xlsx or .xls).',
    unsupported: 'This kind of workbook is not supported. Save it as a plain .xlsx file.',
    damaged: 'The file is damaged and cannot be read. Get it again, or repair it in Excel and save it anew.',
    'too-large': 'The file is larger than can be read safely.',
    'not-found': 'There is no such file. Check the path.',
    unreadable: 'The file cannot be read. Make sure that you have access to it and that it is not in use.',
    signed: 'The file has a digital signature, which saving would make invalid; nothing was changed.',
    'array-formula': 'A cell is part of an array formula and cannot be changed alone; nothing was changed.',
    unsaved: 'The fixed file could not be written.',
    'save-as-xlsx':
      '.xls and .et files can be checked but not written, so nothing was changed. Save the file as .xlsx in Excel or WPS first.',
    'timed-out': 'The check took too long and was given up. Check this file by itself.',
    failed: 'The program broke on this file and left it out; the others are not affected. Please report it.',
    'not-loaded': 'A part of the program could not be loaded. Reload the page, then try again.',
    'no-reader': 'The reader of .xls files could not be loaded. Reload the page, then open the file again.',
  },
};
