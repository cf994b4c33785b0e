/**
 * The architecture as lint rules: core <- xlsx <- hosts <- batch <- (taskpane, workbench, commands, cli).
 * Each layer names the folders of src that it may import from, besides itself.
 */
import path from 'node:path';
import officeAddins from 'eslint-plugin-office-addins';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';

const MAY_IMPORT = {
  core: [],
  locales: ['core'],
  xlsx: ['core'],
  hosts: ['core', 'xlsx'],
  batch: ['core', 'xlsx', 'hosts', 'locales'],
  commands: ['core', 'hosts', 'locales'],
  taskpane: ['core', 'hosts', 'batch', 'commands', 'locales'],
  workbench: ['core', 'xlsx', 'hosts', 'batch', 'taskpane', 'locales'],
  wps: ['core', 'xlsx', 'hosts', 'taskpane', 'locales'],
  cli: ['core', 'xlsx', 'hosts', 'batch', 'locales'],
};

const CORE_PACKAGES = ['big.js', 'valibot'];

/** What only a browser, an office suite or Node has: unknown to the core. */
const HOST_GLOBALS = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...[
    'fetch',
    'XMLHttpRequest',
    'Worker',
    'DOMParser',
    'crypto',
    'performance',
    'alert',
    'confirm',
    'prompt',
  ],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'postMessage'],
  ...['Office', 'Excel', 'OfficeExtension', 'wps', 'Application', 'Et'],
  ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global'],
];

const IMPURE = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The core is deterministic.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core has no clock.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core has no clock.' },
];

/** Library members younger than Chrome 88, which the type definitions let through. */
export const TOO_NEW = [
  {
    selector: "CallExpression[callee.property.name='at']",
    message: '.at() needs Chrome 92; the floor is 88.',
  },
  { selector: "CallExpression[callee.name='structuredClone']", message: 'structuredClone needs Chrome 98.' },
  {
    selector: "CallExpression[callee.property.name='randomUUID']",
    message: 'randomUUID needs Chrome 92 and https.',
  },
  { selector: 'StaticBlock', message: 'Static blocks need Chrome 94.' },
];

function zones(root) {
  return Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
    target: path.join(root, 'src', layer),
    from: path.join(root, 'src'),
    except: [layer, ...allowed].map((name) => `./${name}`),
    message: `src/${layer} may import from ${allowed.join(', ') || 'nothing'} only.`,
  }));
}

/** @param root the folder that holds src; @returns flat configs to be spread into ESLint's */
export function layers(root) {
  return [
    {
      files: ['src/**/*.{ts,tsx}'],
      plugins: { 'import-x': importX },
      settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
      rules: {
        'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones(root) }],
        'no-restricted-syntax': ['error', ...TOO_NEW],
      },
    },
    {
      files: ['src/**/*.{ts,tsx}'],
      ignores: ['src/cli/**'],
      rules: { 'import-x/no-nodejs-modules': 'error', 'no-console': 'error' },
    },
    {
      files: ['src/core/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                regex: `^(?!\\.|(${CORE_PACKAGES.join('|')})$)`,
                message: `The core depends on ${CORE_PACKAGES.join(' and ')} only.`,
              },
            ],
          },
        ],
        'no-restricted-globals': [
          'error',
          ...HOST_GLOBALS.map((name) => ({ name, message: 'The core knows no host.' })),
        ],
        'no-restricted-syntax': ['error', ...TOO_NEW, ...IMPURE],
      },
    },
    { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
    {
      // Written for ESLint 9; its rules use nothing that ESLint 10 has taken away.
      files: ['src/hosts/excel/**/*.ts'],
      plugins: { 'office-addins': officeAddins },
      rules: Object.fromEntries(
        Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
      ),
    },
  ];
}
