import type { InterfaceTexts } from '../zh-CN/interface';

const numbers = new Intl.NumberFormat('en');

export const readinessTexts: InterfaceTexts['readiness'] = {
  label: 'Import',
  states: { ready: 'Can be imported', blocked: 'Cannot be imported', unknown: 'Not determined' },
  kinds: {
    'form-lost': 'Form missing',
    structure: 'Structure differs',
    locked: 'Locked content differs',
    required: 'Required content incomplete',
    values: 'Values not acceptable',
    file: 'File holds macros',
  },
  lost: (sheet, title) => (title === '' ? `“${sheet}”` : `“${sheet}” (${title})`),
  notCompared: 'Not compared with a template; structure and locked cells not verified',
  notComparedShort: 'not compared',
  notComparedFiles: (files) =>
    `${numbers.format(files)} ${files === 1 ? 'file' : 'files'} not compared with a template; structure and locked cells not verified.`,
};
