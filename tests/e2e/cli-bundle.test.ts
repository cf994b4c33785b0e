import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUILT = path.join(__dirname, '../../dist/cli');

it('is one program file that runs with plain Node and nothing installed', () => {
  expect(readdirSync(BUILT).sort()).toEqual(['formlint.js', 'package.json']);
  const folder = mkdtempSync(path.join(tmpdir(), 'formlint-cli-'));
  try {
    cpSync(BUILT, folder, { recursive: true });
    const { stderr, error } = spawnSync(process.execPath, [path.join(folder, 'formlint.js'), '--help'], {
      encoding: 'utf8',
    });
    expect(error).toBeUndefined();
    expect(stderr).not.toMatch(/Cannot find module|SyntaxError|ReferenceError/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
