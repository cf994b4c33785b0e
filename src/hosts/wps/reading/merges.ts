/** Merged cells: those that are thought to be there are confirmed together, others found by walking over them. */
import {
  type Address,
  type Range,
  addressOfKey,
  contains,
  formatRange,
  overlaps,
} from '../../../core/grid/address';
import { sameValue } from '../../../core/grid/edit';
import { type Cell, type CellValue } from '../../../core/grid/workbook';
import { flagOf, placeOf } from '../answers';
import type { EtWorksheet } from '../api';
import { areasOf, asCells, eachCell } from '../areas';
import type { Guess } from './guess';
import type { Group, Property, Survey } from './survey';

const MERGED: Property<boolean> = {
  name: 'merged',
  fallback: false,
  of: ({ MergeCells }) => flagOf(MergeCells),
};

export class Merges {
  private readonly found = new Map<string, Range>();

  /** @param values the contents of this moment */
  constructor(
    private readonly survey: Survey,
    private readonly sheet: EtWorksheet,
    private readonly guess: Guess,
    private readonly values: ReadonlyMap<number, Cell>,
  ) {}

  within(block: Range): Range[] {
    const guessed = this.guess.merges.filter((merge) => overlaps(merge, block));
    const doubtful = guessed.filter((merge) => this.isDoubtful(merge));
    const likely = new Map(
      guessed.filter((merge) => !doubtful.includes(merge)).map((merge) => [formatRange(merge), merge]),
    );
    const confirmed: Range[] = [];
    const tell = (area: Range, isMerged: boolean) => {
      const merge = likely.get(formatRange(area));
      if (isMerged && merge) confirmed.push(merge);
      else if (isMerged) this.walk(area);
    };
    const isWalked = (area: Range) => this.isWalked(area);
    this.survey.values(MERGED, groupsOf(block, [...likely.values()], doubtful), tell, isWalked);
    const walked = [...this.found.values()];
    return [...walked, ...confirmed.filter((merge) => !walked.some((own) => overlaps(own, merge)))];
  }

  /** Every cell lies in a merge that was found. */
  private isWalked(area: Range): boolean {
    let isWalked = true;
    eachCell(area, (key) => {
      isWalked &&= this.isFound(addressOfKey(key));
    });
    return isWalked;
  }

  private isFound(cell: Address): boolean {
    return [...this.found.values()].some((merge) => contains(merge, cell));
  }

  /**
   * That cells are merged does not say with which. A merge takes the contents of all its cells but the first; so one
   * that was joined with others or divided since shows in the contents. Those of another sheet show nothing.
   */
  private isDoubtful(merge: Range): boolean {
    let isDoubtful = this.guess.isOfAnotherSheet === true;
    eachCell(merge, (key) => {
      isDoubtful ||= !sameValue(this.now(key), this.guessed(key));
    });
    return isDoubtful;
  }

  private guessed(key: number): CellValue {
    return this.guess.cells.get(key)?.value ?? null;
  }

  private now(key: number): CellValue {
    return this.values.get(key)?.value ?? null;
  }

  private walk(area: Range): void {
    eachCell(area, (key) => {
      const cell = addressOfKey(key);
      if (this.isFound(cell)) return;
      const single = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const merge = placeOf(this.sheet.Range(asCells(single)).MergeArea);
      if (merge) this.found.set(formatRange(merge), merge);
    });
  }
}

function groupsOf(block: Range, likely: readonly Range[], doubtful: readonly Range[]): Group[] {
  const covered = new Set<number>();
  for (const merge of [...likely, ...doubtful]) eachCell(merge, (key) => covered.add(key));
  const single: Address[] = [];
  eachCell(block, (key) => {
    if (!covered.has(key)) single.push(addressOfKey(key));
  });
  return [areasOf(single), likely, doubtful].filter((areas) => areas.length > 0);
}
