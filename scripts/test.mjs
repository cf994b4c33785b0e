/**
 * The whole test run. Every step is run even when an earlier one failed; the last line is `N passed, N failed`
 * for the unit and end-to-end tests. A failed step without a failed test of its own counts as one failure, so
 * that the line never says 0 failed when the run has failed.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, '.cache/test-results');
const resultFile = (name) => path.join(results, `${name}.json`);

const npmRun = (name) => ['npm', ['run', '--silent', name]];
const jest = (script, name) => [
  'npm',
  ['run', '--silent', script, '--', '--json', `--outputFile=${resultFile(name)}`],
];

const STEPS = [
  { name: 'format', command: npmRun('format:check') },
  { name: 'lint', command: npmRun('lint') },
  { name: 'types', command: npmRun('typecheck') },
  { name: 'build', command: npmRun('build') },
  { name: 'size', command: npmRun('size') },
  { name: 'unit', command: jest('test:unit', 'unit'), counts: true },
  { name: 'e2e', command: jest('test:e2e', 'e2e'), counts: true },
];

function run([program, args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** What jest counted; nothing when it did not come as far as writing its results. */
async function countTests(name) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(resultFile(name), 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function runStep({ name, command, counts }) {
  console.log(`\n── ${name} ──`);
  const start = Date.now();
  const ok = await run(command);
  const { passed, failed } = counts ? await countTests(name) : { passed: 0, failed: 0 };
  return {
    name,
    ok,
    passed,
    failed: ok ? failed : Math.max(failed, 1),
    seconds: (Date.now() - start) / 1000,
  };
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

const outcomes = [];
for (const step of STEPS) outcomes.push(await runStep(step));

console.log('\n── summary ──');
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`);
}
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
