/** How a sheet looks: what a page needs to draw it as a table, next to the fills of the snapshot. */

export interface SheetAppearance {
  /** Width of columns without one of their own, in CSS pixels. */
  readonly defaultColumnWidth: number;
  /** Pixels by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height of rows without one of their own, in CSS pixels. */
  readonly defaultRowHeight: number;
  /** Pixels by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly looks: readonly Look[];
  /** Index into `looks` by cell key; cells that are not listed have the first. */
  readonly lookOf: ReadonlyMap<number, number>;
}

/** The look of a cell apart from its fill; what is absent is the default of the program. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** Font size in points. */
  readonly size?: number;
  readonly font?: string;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  /** Absent is the bottom. */
  readonly vertical?: 'top' | 'center';
  readonly wrap?: true;
  /** Sides that have a line, of `top`, `right`, `bottom`, `left`. */
  readonly borders?: readonly Side[];
}

export type Side = 'top' | 'right' | 'bottom' | 'left';
