/** What is around the cells: the program, its events, what is kept, the page itself. */
import type { WpsApplication } from '../../../hosts/wps';
import { keep, readKept } from '../../../taskpane/browser-storage';
import { customText, customXml } from '../../../xlsx/xml/custom-xml';
import { type Outcome, type Probe, EITHER_WAY, ONE_WAY, fail, oneOf, pass, refuses, skip } from '../probe';
import { PART_NAMESPACE, type Scratch } from '../scratch';

/** Milliseconds in which an event of a write has to arrive. */
const PATIENCE = 1_000;
const OLDEST_ENGINE = 88;

export const SURROUNDINGS: readonly Probe[] = [
  { id: 'engine', source: 'wps §2 (Chromium)', run: engine },
  { id: 'ready', source: ONE_WAY, run: ready },
  { id: 'panes', source: 'wps §1 (CreateTaskPane)', run: panes },
  { id: 'events', source: EITHER_WAY, run: events },
  { id: 'events-in-spite', source: EITHER_WAY, run: eventsInSpite },
  { id: 'custom-parts', source: EITHER_WAY, run: customParts },
  { id: 'files', source: EITHER_WAY, run: files },
  { id: 'page-storage', source: 'wps §6 (localStorage)', run: pageStorage },
];

function engine(): Outcome {
  const [, version] = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent) ?? [];
  if (version === undefined) return skip('unknown');
  return Number(version) >= OLDEST_ENGINE ? pass(version) : fail(version);
}

function ready({ application }: Scratch): Outcome {
  const { Ready: isReady } = application as { readonly Ready: unknown };
  return oneOf(isReady === true || isReady === -1 ? 'yes' : null, isReady);
}

function panes({ application }: Scratch): Outcome {
  const missing = ['CreateTaskPane', 'GetTaskPane', 'PluginStorage'].filter((name) => !(name in application));
  return missing.length === 0 ? pass() : fail(missing.join(', '));
}

/** What a page hears of changes, and the first that it hears. */
class Ear {
  isHearing = false;
  private tell: () => void = () => undefined;

  readonly listener = (): void => {
    this.isHearing = true;
    this.tell();
  };

  /** Resolves with the first change, or once there is no more hope of one. */
  patience(): Promise<void> {
    return new Promise((resolve) => {
      this.tell = resolve;
      setTimeout(resolve, PATIENCE);
    });
  }
}

type When = 'at-once' | 'later' | 'never' | 'refused';

/** Writes, and waits for what the page hears of it. */
async function heard({ application, later }: Scratch, write: () => void): Promise<When> {
  const { ApiEvent: source } = application;
  const ear = new Ear();
  // The declaration has the second argument of this event as a sheet.
  const name = 'SheetChange' as 'SheetSelectionChange';
  const isRefused = refuses(() => {
    source.AddApiEventListener(name, ear.listener);
  });
  if (isRefused) return 'refused';
  const silence = later(() => {
    source.RemoveApiEventListener(name, ear.listener);
  });
  write();
  const isAtOnce = ear.isHearing;
  if (!isAtOnce) await ear.patience();
  silence();
  if (isAtOnce) return 'at-once';
  return ear.isHearing ? 'later' : 'never';
}

async function events(scratch: Scratch): Promise<Outcome> {
  scratch.application.EnableEvents = true;
  return pass(await heard(scratch, () => (scratch.range('A30').Formula = '1')));
}

async function eventsInSpite(scratch: Scratch): Promise<Outcome> {
  const { application } = scratch;
  const when = await heard(scratch, () => {
    application.EnableEvents = false;
    scratch.range('A31').Formula = '1';
    application.EnableEvents = true;
  });
  return pass(when === 'at-once' || when === 'later' ? 'yes' : 'no');
}

function customParts({ book }: Scratch): Outcome {
  let kept: unknown = null;
  const isRefused = refuses(() => {
    const part = book.CustomXMLParts.Add(customXml(PART_NAMESPACE, '自检'));
    const found = book.CustomXMLParts.SelectByNamespace(PART_NAMESPACE);
    kept = found.Count > 0 ? customText(part.XML, PART_NAMESPACE) : null;
    part.Delete();
  });
  if (isRefused) return pass('refused');
  if (kept === null) return pass('forgotten');
  return kept === '自检' ? pass('kept') : fail('changed');
}

function files({ application, book }: Scratch): Outcome {
  const { FileSystem: disk } = application as Pick<WpsApplication, 'FileSystem'>;
  if (!disk) return pass('absent');
  if (book.Path === '') return skip('never saved');
  let bytes = 0;
  const isRefused = refuses(() => (bytes = disk.ReadFileAsArrayBuffer(book.FullName).byteLength));
  if (isRefused) return pass('refused');
  return bytes > 0 ? pass('readable') : fail('empty');
}

function pageStorage(): Outcome {
  const key = 'formlint:selfcheck';
  const isKept = keep(key, '1') && readKept(key) === '1';
  return pass(isKept ? 'yes' : 'no');
}
