import type { FileTexts } from '../zh-CN/files';

export const fileTexts: FileTexts = {
  problems: {
    empty: 'The file is empty (0 bytes). Get the file again.',
    encrypted: 'The file is encrypted. Remove its password in Excel or WPS, then check it again.',
    'legacy-xls': 'This is an old .xls file. Save it as .xlsx in Excel or WPS, then check it again.',
    'not-a-workbook': 'This is no Excel workbook. Choose an .xlsx file.',
    unsupported: 'This kind of workbook is not supported. Save it as a plain .xlsx file.',
    damaged: 'The file is damaged and cannot be read. Get it again, or repair it in Excel and save it anew.',
    'too-large': 'The file is larger than can be read safely.',
    'not-found': 'There is no such file. Check the path.',
    unreadable: 'The file cannot be read. Make sure that you have access to it and that it is not in use.',
    signed: 'The file has a digital signature, which saving would make invalid; nothing was changed.',
    'array-formula': 'A cell is part of an array formula and cannot be changed alone; nothing was changed.',
    unsaved: 'The fixed file could not be written.',
  },
};
