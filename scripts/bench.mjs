/** Times and sizes that are promised: reading and checking, then the first load of the pages. */
import { spawnSync } from 'node:child_process';

const run = (command, ...args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const steps = [
  ['npx', 'tsx', 'tests/bench/main.ts'],
  ['npx', 'webpack', '--mode', 'production'],
  ['node', 'scripts/size.mjs'],
];
process.exitCode = steps.some(([command, ...args]) => run(command, ...args) !== 0) ? 1 : 0;
