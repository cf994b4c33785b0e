/** A set of final accounts as plain data: what the builder writes into workbooks and the generator makes up. */
import type { TableCode } from '../../src/core/accounts/model';

export interface AccountsData {
  readonly department: string;
  readonly year: number;
  /**
   * 分 by {@link Figure.path} (`T3.2010302.project`), rounded to the unit that the set is printed in. Lines stand in the
   * order of their first path; a line of a summary or a column that has no path here is printed blank.
   */
  readonly amounts: ReadonlyMap<string, number>;
  /** Tables the set has. */
  readonly tables: readonly TableCode[];
  /** 科目名称 by code, for the codes that occur. */
  readonly names: ReadonlyMap<string, string>;
}
