/** Settings that travel in the file: the baseline, and the waivers beside it. */
import { type Baseline, baselineOf } from '../../../src/core/guard/baseline';
import {
  BASELINE_NAMESPACE,
  BASELINE_SETTING,
  baselineText,
  keepBaseline,
} from '../../../src/core/guard/store';
import {
  WAIVERS_NAMESPACE,
  WAIVERS_SETTING,
  storeWaivers,
  waiversText,
} from '../../../src/core/waiver-store';
import { readCustomPart, saveEdits } from '../../../src/xlsx';
import { buildForm } from '../../support/form-builder';
import { changedParts } from '../../xlsx/support';
import { contractFile } from './book';
import type { HostFactory, OpenHost } from './open-host';
import { expectUnchanged } from './steps';
import { openedFile } from '../../support/opened-file';

const WAIVERS = [{ rule: 'F06', form: 'f', place: 'H8', fingerprint: 'x', reason: '已说明' }];

/** With what XML cannot hold, and what it must escape. */
function baseline(name: string): Baseline {
  const { workbook } = buildForm({ layout: 'shenzhen-2021', change: { 'header.project-name': name } });
  return baselineOf(workbook, 'received');
}

const FIRST = baseline('标题 <甲 & 乙> ]]> \ufffe 𠮷');
const SECOND = baseline('另一张');

/** A baseline of another program: only what it says counts. */
function fileWith(kept: Baseline): Uint8Array {
  const part = { namespace: BASELINE_NAMESPACE, text: baselineText(kept) };
  return saveEdits(openedFile(contractFile()), [], { customParts: [part] });
}

const keep = ({ host }: OpenHost, kept: Baseline | null) =>
  host.setSetting(BASELINE_SETTING, kept && keepBaseline(kept));

/** @param inFile what is kept travels in the file */
export function describeKeeping(open: HostFactory, inFile: boolean): void {
  describe('a baseline', () => {
    it('is kept as it was given, also after a reload, until it is taken back', async () => {
      const book = await open(contractFile());
      expect(await book.host.getSetting(BASELINE_SETTING)).toBeNull();
      await keep(book, SECOND);
      await keep(book, FIRST);
      expect(await book.reload().getSetting(BASELINE_SETTING)).toEqual(json(keepBaseline(FIRST)));
      await keep(book, null);
      expect(await book.reload().getSetting(BASELINE_SETTING)).toBeNull();
    });

    if (inFile) describeInFile(open);
  });
}

function describeInFile(open: HostFactory): void {
  describe('in the file', () => {
    it('stands in its part of the saved file, beside the waivers', async () => {
      const book = await open(contractFile());
      await book.host.setSetting(WAIVERS_SETTING, storeWaivers(WAIVERS));
      await keep(book, FIRST);
      const saved = await book.saved();
      expect(partOf(saved, BASELINE_NAMESPACE)).toBe(baselineText(FIRST));
      expect(partOf(saved, WAIVERS_NAMESPACE)).toBe(waiversText(WAIVERS));
      for (const path of changedParts(contractFile(), saved))
        expect(path).toMatch(/^customXml\/|_rels\/|^\[Content_Types\]/);
    });

    it('leaves no trace when it is taken back before the file is saved', async () => {
      const book = await open(contractFile());
      await keep(book, FIRST);
      await keep(book, null);
      await expectUnchanged(book.saved);
    });

    it('of a file is found, stays where it is, and can be another', async () => {
      const bytes = fileWith(FIRST);
      const book = await open(bytes);
      expect(await book.host.getSetting(BASELINE_SETTING)).toEqual(json(keepBaseline(FIRST)));
      expect(Buffer.from(await book.saved())).toEqual(Buffer.from(bytes));
      await keep(book, SECOND);
      const saved = await book.saved();
      expect(partOf(saved, BASELINE_NAMESPACE)).toBe(baselineText(SECOND));
      expect(changedParts(bytes, saved)).toEqual(['customXml/item1.xml']);
    });

    it('of a file goes from it, and nothing else does', async () => {
      const book = await open(fileWith(FIRST));
      await keep(book, null);
      expect(changedParts(contractFile(), await book.saved())).toEqual([]);
    });
  });
}

function partOf(bytes: Uint8Array, namespace: string): string | null {
  return readCustomPart(openedFile(bytes), namespace);
}

/** As it reads once it has been text. */
function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
