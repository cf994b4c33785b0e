/** A folder with workbooks for the command line, and what a command gives there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCheck } from '../../src/cli/check-command';
import type { CheckFlags } from '../../src/cli/check-flags';
import type { CheckDocument, FixDocument } from '../../src/cli/contract';
import { type FixFlags, runFix } from '../../src/cli/fix-command';
import type { CaseValue } from '../../src/core/rules/case';
import { buildForm } from '../support/form-builder';
import { fileOf } from '../support/workbook-file';

export class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'formlint-'));

  at(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, bytes: Uint8Array): string {
    const file = this.at(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  }

  /** A form of layout 2022, faultless but for the changes. */
  form(name: string, change: Readonly<Record<string, CaseValue>> = {}, protect = false): string {
    return this.write(name, fileOf(buildForm({ layout: 'shenzhen-2022', change, protect }).workbook));
  }

  bytes(name: string): Buffer {
    return readFileSync(this.at(name));
  }

  async check(...paths: string[]): Promise<{ exit: number; document: CheckDocument }> {
    const exit = await runCheck(paths, { format: 'json', lang: 'zh-CN', output: this.at('result.json') });
    return { exit, document: JSON.parse(this.bytes('result.json').toString()) as CheckDocument };
  }

  async checkWith(flags: Partial<CheckFlags>, ...paths: string[]): Promise<{ document: CheckDocument }> {
    const output = this.at('result.json');
    await runCheck(paths, { format: 'json', lang: 'zh-CN', output, ...flags });
    return { document: JSON.parse(readFileSync(output, 'utf8')) as CheckDocument };
  }

  async checkText(flags: Partial<CheckFlags>, ...paths: string[]): Promise<string> {
    await runCheck(paths, { format: 'text', lang: 'zh-CN', output: this.at('result.txt'), ...flags });
    return this.bytes('result.txt').toString();
  }

  async fix(flags: Partial<FixFlags>, ...paths: string[]): Promise<{ exit: number; document: FixDocument }> {
    const output = this.at('fixed.json');
    const exit = await runFix(paths, { format: 'json', lang: 'zh-CN', output, ...flags });
    return { exit, document: JSON.parse(readFileSync(output, 'utf8')) as FixDocument };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
