/**
 * What nobody knows of WPS without having one: each question with its possible answers, and named sets of answers.
 * The contract is kept in every one of them.
 */
export interface Behaviour {
  /**
   * `Value2` and `Formula` of several cells: lists by row; a single row or column as one list; lists by column; or
   * lists by row even for a single cell.
   */
  readonly lists: 'by-row' | 'collapsed' | 'by-column' | 'even-for-one';
  /** An empty cell's `Value2`. */
  readonly empty: null | undefined;
  /** A property of cells that differ. */
  readonly mixed: null | undefined;
  /** `Interior.Color` of cells that differ. */
  readonly mixedColour: 'as-mixed' | 'black';
  /** A property of several areas: of all of them, of the first alone, or such ranges are refused. */
  readonly areas: 'all' | 'first' | 'refused';
  /** `Range.Address`, declared as a method. */
  readonly address: 'method' | 'property';
  /** Flags such as `Locked`: as in JavaScript, or as in VBA (-1 for true). */
  readonly flags: 'booleans' | 'numbers';
  /** The general number format's name. */
  readonly general: 'General' | 'G/通用格式';
  /** `Value2` of an error value. */
  readonly errors: 'numbers' | 'texts';
  /** `Formula` of a number that was typed in. */
  readonly constants: 'values' | 'texts';
  /** The place of a collection's first item. */
  readonly firstItem: 1 | 0;
  /** `Worksheets.Item` with a name that no sheet has. */
  readonly missingItem: 'throws' | 'null';
  /** `UsedRange` of an empty sheet. */
  readonly emptySheet: 'A1' | 'null';
  /** When a page hears of a change; or it never does, or cannot even ask to. */
  readonly events: 'at-once' | 'later' | 'never' | 'refused';
  /** Pages hear of changes even while `EnableEvents` is off. */
  readonly eventsInSpite: boolean;
  /** Custom XML parts: kept with the workbook, taken and not given back, or not there. */
  readonly customParts: 'kept' | 'forgotten' | 'refused';
  /** A page may read the workbook's file, may not, or has no means to. */
  readonly files: 'readable' | 'refused' | 'absent';
  /** A condition's formula is given back with its equals sign. */
  readonly conditionFormula: 'with-sign' | 'without-sign';
  /**
   * A formula that is entered is kept as it was written, or with spaces around its operators. In none of the named
   * sets: the contract compares formulas to the letter.
   */
  readonly spelling: 'as-written' | 'spaced';
  /**
   * A row that is inserted looks like its neighbour, is plain, or is merged as the neighbour is, too; or, in none of
   * the named sets, looks like the row above whatever is asked for.
   */
  readonly newRows: 'alike' | 'plain' | 'merged-alike' | 'as-above';
  /** Members that this WPS does not have, though they are declared. */
  readonly absent: readonly string[];
}

/** As documented for VBA, and as measured where somebody has. */
export const STANDARD: Behaviour = {
  lists: 'by-row',
  empty: null,
  mixed: null,
  mixedColour: 'as-mixed',
  areas: 'all',
  address: 'method',
  flags: 'booleans',
  general: 'General',
  errors: 'numbers',
  constants: 'values',
  firstItem: 1,
  missingItem: 'throws',
  emptySheet: 'A1',
  events: 'at-once',
  eventsInSpite: false,
  customParts: 'kept',
  files: 'readable',
  conditionFormula: 'with-sign',
  spelling: 'as-written',
  newRows: 'alike',
  absent: [],
};

const DIFFERENCES: Readonly<Record<string, Partial<Behaviour>>> = {
  'as documented': {},
  'single rows and columns as one list': { lists: 'collapsed' },
  'lists by column': { lists: 'by-column' },
  'lists even for one cell': { lists: 'even-for-one' },
  'undefined for empty and for mixed cells': { empty: undefined, mixed: undefined },
  'black for mixed colours': { mixedColour: 'black' },
  'only the first of several areas': { areas: 'first' },
  'one area at a time': { areas: 'refused' },
  'addresses as properties': { address: 'property' },
  'flags as numbers': { flags: 'numbers' },
  'the general format in Chinese': { general: 'G/通用格式' },
  'errors as texts': { errors: 'texts' },
  'typed-in numbers as texts in formulas': { constants: 'texts' },
  'collections from 0': { firstItem: 0 },
  'nothing for what is missing': { missingItem: 'null', emptySheet: 'null' },
  'events later': { events: 'later' },
  'events in spite of EnableEvents': { eventsInSpite: true },
  'events later and in spite of EnableEvents': { events: 'later', eventsInSpite: true },
  'no events': { events: 'never' },
  'no listening': { events: 'refused' },
  'custom parts forgotten': { customParts: 'forgotten' },
  'custom parts refused': { customParts: 'refused' },
  'files not readable': { files: 'refused' },
  'no access to files': { files: 'absent' },
  'conditions without their sign': { conditionFormula: 'without-sign' },
  'new rows plain': { newRows: 'plain' },
  'new rows merged as the neighbour': { newRows: 'merged-alike' },
  'no rows to insert': { absent: ['Range.Insert'] },
  'everything otherwise': {
    lists: 'by-column',
    empty: undefined,
    mixed: undefined,
    mixedColour: 'black',
    areas: 'first',
    address: 'property',
    flags: 'numbers',
    general: 'G/通用格式',
    errors: 'texts',
    constants: 'texts',
    firstItem: 0,
    missingItem: 'null',
    emptySheet: 'null',
    events: 'later',
    eventsInSpite: true,
    customParts: 'refused',
    files: 'absent',
    conditionFormula: 'without-sign',
    newRows: 'plain',
  },
};

export const VARIANTS: readonly (readonly [name: string, behaviour: Behaviour])[] = Object.entries(
  DIFFERENCES,
).map(([name, different]) => [name, { ...STANDARD, ...different }]);

/** The likeliest, the least like it, and the one in which everything has to be found out. */
const MAIN: readonly string[] = ['as documented', 'everything otherwise', 'one area at a time'];

export const MAIN_VARIANTS = VARIANTS.filter(([name]) => MAIN.includes(name));
