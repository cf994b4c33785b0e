/** The emulated WPS: one program with a workbook open, answering as one variant. */
import { type Range, overlaps } from '../../../../src/core/grid/address';
import type {
  EtProtection,
  EtSheets,
  EtWorkbook,
  EtWorksheet,
  WpsApiEvent,
  WpsApplication,
  WpsFileSystem,
} from '../../../../src/hosts/wps/api';
import { readWorkbook } from '../../../../src/xlsx';
import { ExcelDocument } from '../../excel/emulator/document';
import type { Book, BookSheet } from '../../excel/emulator/model';
import { areasOf } from './areas';
import { Bridge } from './bridge';
import { Dresses } from './dress';
import { CustomParts } from './parts';
import { type Obstacle, pivotTablesOn, tablesOn } from './obstacles';
import { rangeOn, usedArea } from './range';
import { type Behaviour, STANDARD } from './variants';

type EventName = 'SheetChange' | 'SheetSelectionChange' | 'SheetActivate';
type Listener = (sheet: unknown, range?: unknown) => void;

const AUTOMATIC = -4105;
const WHOLE: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
const FOLDER = '/报表';
const EMPTY_SHEET = {
  visibility: 'visible',
  protected: false,
  cells: new Map(),
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
} as const;

export class EmulatedWps {
  readonly bridge: Bridge;
  readonly document: ExcelDocument;
  /** Switches of the program, as a page finds them and has to leave them. */
  readonly switches = { ScreenUpdating: true, EnableEvents: true, Calculation: AUTOMATIC };
  /** Asks before it deletes; as a page finds it and has to leave it. */
  displaysAlerts = true;
  /** Cells are copied and wait to be pasted: 1; or cut: 2. */
  cutCopyMode = 0;
  /** What stands on sheets and is no part of the emulated workbook. */
  readonly obstacles: Obstacle[] = [];
  /** Passwords of sheets that others have protected. */
  readonly passwords = new Map<BookSheet, string>();
  /** The workbook has no changes that are not saved. */
  isSaved = true;
  /** A cell is being edited: nothing but `Ready` answers. */
  isEditing = false;
  /** The file was changed since by another program; absent reads what was opened. */
  fileNow: Uint8Array;
  private readonly dresses = new Map<BookSheet, Dresses>();
  private readonly parts: CustomParts;
  private readonly date1904: boolean;
  private readonly listeners = new Map<EventName, Set<Listener>>();

  constructor(
    file: Uint8Array,
    readonly behaviour: Behaviour = STANDARD,
    private readonly name = '自评表.xlsx',
  ) {
    const opened = readWorkbook(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    this.date1904 = opened.file.workbook.date1904;
    this.parts = new CustomParts(opened.file);
    this.document = new ExcelDocument(name, file);
    this.fileNow = file;
    this.bridge = new Bridge(
      new Set(behaviour.address === 'property' ? ['Range.Address'] : []),
      new Set(behaviour.absent),
    );
    this.bridge.before = ({ member }) => {
      if (this.isEditing && member !== 'Application.Ready') throw new Error('0x800AC472');
    };
  }

  get book(): Book {
    return this.document.book;
  }

  saved(): Uint8Array {
    return this.parts.savedInto(this.document.saved());
  }

  userEdit(sheet: string, at: { row: number; column: number }, value: unknown): void {
    const found = this.book.sheet(sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    found.enter(at, value);
    this.raise('SheetChange', found, { top: at.row, left: at.column, bottom: at.row, right: at.column });
  }

  /** Tells pages of something, in the way of the variant. */
  raise(name: EventName, sheet: BookSheet, ...areas: readonly Range[]): void {
    if (this.behaviour.events === 'never') return;
    for (const listener of this.listeners.get(name) ?? []) {
      const ranges = areas.length > 0 ? [rangeOn(this, sheet, areas)] : [];
      const tell = () => listener(this.worksheet(sheet), ...ranges);
      if (this.behaviour.events === 'later') setTimeout(tell, 0);
      else tell();
    }
  }

  /** A person goes to a sheet, or a page sends them there. */
  goTo(sheet: BookSheet): void {
    if (this.book.active === sheet) return;
    this.book.active = sheet;
    this.raise('SheetActivate', sheet);
  }

  application(): WpsApplication {
    const { switches } = this;
    type Used = 'ActiveWorkbook' | 'Build' | 'Calculate' | 'Ready' | 'Selection' | 'Version' | 'Workbooks';
    type Switches = 'ScreenUpdating' | 'EnableEvents' | 'Calculation';
    const members: Pick<WpsApplication, Used> = {
      ActiveWorkbook: this.workbook(),
      Build: 18276,
      Calculate: () => this.book.calculate(),
      Ready: true,
      Selection: null,
      Version: '12.0',
      Workbooks: [] as unknown as WpsApplication['Workbooks'],
    };
    const live = Object.defineProperties(members, {
      Ready: { get: () => !this.isEditing },
      Selection: { get: () => rangeOn(this, this.book.active, [this.book.selection]) },
      DisplayAlerts: {
        get: () => this.displaysAlerts,
        set: (shown: boolean) => {
          this.displaysAlerts = shown;
        },
      },
      CutCopyMode: {
        // A variant may lack it.
        configurable: true,
        get: () => this.cutCopyMode,
        set: (mode: number) => {
          this.cutCopyMode = mode;
        },
      },
      ...accessors(switches),
    }) as Pick<WpsApplication, Used | Switches>;
    const root = Object.assign(live, { ApiEvent: this.events() });
    const files = this.behaviour.files === 'absent' ? {} : { FileSystem: this.files() };
    return this.bridge.guarded<WpsApplication>(
      Object.defineProperties(root, Object.getOwnPropertyDescriptors({ FileSystem: undefined, ...files })),
      'Application',
      'AddonRoot',
      'EtAddonRoot',
    );
  }

  worksheet(sheet: BookSheet): EtWorksheet {
    const used = () => {
      const area = usedArea(sheet);
      if (area) return rangeOn(this, sheet, [area]);
      if (this.behaviour.emptySheet === 'null') return null as unknown as EtWorksheet['UsedRange'];
      return rangeOn(this, sheet, areasOf('A1'));
    };
    const visible = { visible: -1, hidden: 0, veryHidden: 2 }[sheet.visibility];
    const protection: Pick<EtProtection, 'AllowFormattingCells'> = {
      AllowFormattingCells: sheet.allowFormatCells,
    };
    type Used =
      | 'Activate'
      | 'Cells'
      | 'Delete'
      | 'ListObjects'
      | 'Name'
      | 'Parent'
      | 'PivotTables'
      | 'Protect'
      | 'ProtectContents'
      | 'Protection'
      | 'Range'
      | 'Unprotect'
      | 'UsedRange';
    const fake: Pick<EtWorksheet, Used> & { Visible: number } = {
      get Name() {
        return sheet.name;
      },
      set Name(name: string) {
        if (sheet.book.sheet(name)) throw new Error('0x800A03EC');
        sheet.name = name;
      },
      Visible: visible,
      get ProtectContents() {
        return sheet.protected;
      },
      Protect: (password) => {
        sheet.protected = true;
        if (typeof password === 'string' && password !== '') this.passwords.set(sheet, password);
      },
      Unprotect: (password) => {
        this.refusePassword(sheet, password);
        sheet.protected = false;
      },
      PivotTables: () => pivotTablesOn(this, sheet),
      ListObjects: tablesOn(this, sheet),
      Delete: () => {
        if (this.displaysAlerts) throw new Error('a dialog that nobody answers');
        sheet.book.deleteSheet(sheet.name);
        this.forgetShapes(sheet);
        this.isSaved = false;
      },
      Protection: this.bridge.guarded<EtProtection>(protection, 'Protection'),
      Parent: this.workbook(),
      get UsedRange() {
        return used();
      },
      Cells: rangeOn(this, sheet, [WHOLE]),
      Range: (address) => rangeOn(this, sheet, areasOf(address)),
      Activate: () => {
        if (sheet.visibility !== 'visible') throw new Error('0x800A03EC');
        this.goTo(sheet);
      },
    };
    return this.bridge.guarded<EtWorksheet>(fake, 'Worksheet');
  }

  /** The item at a place of a collection, in this variant's counting. */
  itemAt<T>(items: readonly T[], place: number): T | undefined {
    return items[place - this.behaviour.firstItem];
  }

  calculateIfDue(): void {
    if (this.switches.Calculation === AUTOMATIC) this.book.calculate();
  }

  changed(sheet: BookSheet, range: Range): void {
    if (this.switches.EnableEvents || this.behaviour.eventsInSpite) this.raise('SheetChange', sheet, range);
  }

  select(sheet: BookSheet, range: Range): void {
    if (this.book.active !== sheet) throw new Error('0x800A03EC');
    this.book.selection = range;
    this.raise('SheetSelectionChange', sheet, range);
  }

  dressesOn(sheet: BookSheet): Dresses {
    const dresses = this.dresses.get(sheet) ?? new Dresses();
    this.dresses.set(sheet, dresses);
    return dresses;
  }

  arraysOn(sheet: BookSheet): readonly Range[] {
    return this.obstacles.flatMap((own) => (own.kind === 'array' && own.sheet === sheet ? [own.range] : []));
  }

  refuseLocked(sheet: BookSheet, range: Range): void {
    if (sheet.locks(range)) throw new Error('0x800A03EC');
    const covers = (merge: Range) =>
      overlaps(merge, range) && (merge.top < range.top || merge.left < range.left);
    if (sheet.merges.some(covers)) throw new Error('part of a merged cell');
  }

  refuseFormatting({ protected: isProtected, allowFormatCells }: BookSheet): void {
    if (isProtected && !allowFormatCells) throw new Error('0x800A03EC');
  }

  /** Rows that came and went on a sheet are gone with it. */
  private forgetShapes({ book, name }: BookSheet): void {
    const left = book.shapes.filter((shape) => shape.sheet !== name);
    book.shapes.splice(0, book.shapes.length, ...left);
  }

  private refusePassword(sheet: BookSheet, given: unknown): void {
    const password = this.passwords.get(sheet);
    if (!sheet.protected || password === undefined || given === password) return;
    throw new Error(given === undefined ? 'a dialog that nobody answers' : '0x800A03EC');
  }

  /** How many listeners pages have. */
  listening(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  listenersOf(name: EventName): readonly Listener[] {
    return [...(this.listeners.get(name) ?? [])];
  }

  private workbook(): EtWorkbook {
    const { book, parts, name } = this;
    const active = () => this.worksheet(book.active);
    const customParts = () => {
      if (this.behaviour.customParts === 'refused') throw new Error('0x80004001');
      return parts.collection(this);
    };
    const sheets = () => this.sheets();
    const isSaved = () => this.isSaved;
    const setSaved = (saved: boolean) => {
      this.isSaved = saved;
    };
    type Used =
      | 'Activate'
      | 'ActiveSheet'
      | 'CustomXMLParts'
      | 'Date1904'
      | 'FullName'
      | 'Name'
      | 'Path'
      | 'ReadOnly'
      | 'Saved';
    const fake: Pick<EtWorkbook, Used | 'Worksheets'> = {
      Name: name,
      Path: FOLDER,
      FullName: `${FOLDER}/${name}`,
      ReadOnly: book.readOnly,
      Date1904: this.date1904,
      get ActiveSheet() {
        return active();
      },
      get Worksheets() {
        return sheets();
      },
      get CustomXMLParts() {
        return customParts();
      },
      get Saved() {
        return isSaved();
      },
      set Saved(saved: boolean) {
        setSaved(saved);
      },
      Activate: () => undefined,
    };
    return this.bridge.guarded<EtWorkbook>(fake, 'Workbook');
  }

  private sheets(): EtSheets {
    const { book } = this;
    const fake: Pick<EtSheets, 'Count' | 'Item'> & { Add: () => EtWorksheet } = {
      get Count() {
        return book.sheets.length;
      },
      Add: () => {
        const name = `Sheet${book.sheets.length + 1}`;
        book.addSheet({ ...EMPTY_SHEET, name });
        const added = book.sheet(name);
        if (!added) throw new Error('0x800A03EC');
        book.active = added;
        this.isSaved = false;
        return this.worksheet(added);
      },
      Item: (key) => {
        const found = typeof key === 'string' ? book.sheet(key) : this.itemAt(book.sheets, Number(key));
        if (found) return this.worksheet(found);
        if (this.behaviour.missingItem === 'null') return null as unknown as EtWorksheet;
        throw new Error('0x800A0009');
      },
    };
    return this.bridge.guarded<EtSheets>(fake, 'Sheets');
  }

  private events(): WpsApiEvent {
    const of = (name: string) => {
      const listeners = this.listeners.get(name as EventName) ?? new Set<Listener>();
      this.listeners.set(name as EventName, listeners);
      return listeners;
    };
    const fake = {
      AddApiEventListener: (name: string, listener: Listener) => {
        if (this.behaviour.events === 'refused') throw new Error('0x80004001');
        of(name).add(listener);
      },
      RemoveApiEventListener: (name: string, listener: Listener) => void of(name).delete(listener),
    };
    return this.bridge.guarded<WpsApiEvent>(fake, 'EtApiEvent');
  }

  private files(): WpsFileSystem {
    const read = (path: string) => {
      if (this.behaviour.files === 'refused' || path !== `${FOLDER}/${this.name}`) throw new Error('EPERM');
      return this.fileNow;
    };
    const fake: WpsFileSystem = {
      ReadFileAsArrayBuffer: (path) => Uint8Array.from(read(path)).buffer,
    };
    return this.bridge.guarded<WpsFileSystem>(fake, 'FileSystem');
  }
}

function accessors(switches: Record<string, unknown>): PropertyDescriptorMap {
  return Object.fromEntries(
    Object.keys(switches).map((name) => [
      name,
      {
        get: () => switches[name],
        set: (value: unknown) => {
          switches[name] = value;
        },
      },
    ]),
  );
}
