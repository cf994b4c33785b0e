/** The rules in the order of the catalogue. A rule is added here and in the two locales, nowhere else. */
import { T01 } from './T01/rule';
import { T02 } from './T02/rule';
import { T03 } from './T03/rule';
import { T04 } from './T04/rule';
import { T05 } from './T05/rule';
import { T06 } from './T06/rule';
import { T07 } from './T07/rule';
import { T08 } from './T08/rule';
import { T09 } from './T09/rule';
import { T10 } from './T10/rule';
import { T11 } from './T11/rule';
import { H01 } from './H01/rule';
import { H02 } from './H02/rule';
import { H03 } from './H03/rule';
import { H04 } from './H04/rule';
import { H05 } from './H05/rule';
import { H06 } from './H06/rule';
import { H07 } from './H07/rule';
import { H08 } from './H08/rule';
import { F01 } from './F01/rule';
import { F02 } from './F02/rule';
import { F03 } from './F03/rule';
import { F04 } from './F04/rule';
import { F05 } from './F05/rule';
import { F06 } from './F06/rule';
import { F07 } from './F07/rule';
import { F08 } from './F08/rule';
import { F09 } from './F09/rule';
import { F10 } from './F10/rule';
import { F11 } from './F11/rule';
import { I01 } from './I01/rule';
import { I02 } from './I02/rule';
import { I03 } from './I03/rule';
import { I04 } from './I04/rule';
import { I05 } from './I05/rule';
import { I06 } from './I06/rule';
import { I07 } from './I07/rule';
import { I08 } from './I08/rule';
import { I09 } from './I09/rule';
import { I10 } from './I10/rule';
import { I11 } from './I11/rule';
import { I12 } from './I12/rule';
import { I13 } from './I13/rule';
import { I14 } from './I14/rule';
import { I15 } from './I15/rule';
import { I16 } from './I16/rule';
import { I17 } from './I17/rule';
import { I18 } from './I18/rule';
import { I19 } from './I19/rule';
import { I20 } from './I20/rule';
import { I21 } from './I21/rule';
import { I22 } from './I22/rule';
import { I23 } from './I23/rule';
import { I24 } from './I24/rule';
import { I25 } from './I25/rule';
import { I26 } from './I26/rule';
import { I27 } from './I27/rule';
import { I28 } from './I28/rule';
import { I29 } from './I29/rule';
import { I30 } from './I30/rule';
import { I31 } from './I31/rule';
import { I32 } from './I32/rule';
import { N01 } from './N01/rule';
import { N02 } from './N02/rule';
import { N03 } from './N03/rule';
import { N05 } from './N05/rule';
import { A01 } from './A01/rule';
import { A02 } from './A02/rule';
import { A03 } from './A03/rule';
import { A04 } from './A04/rule';
import { A05 } from './A05/rule';
import { A06 } from './A06/rule';
import { A07 } from './A07/rule';
import { A08 } from './A08/rule';
import { A09 } from './A09/rule';
import { A10 } from './A10/rule';
import { A11 } from './A11/rule';
import { A12 } from './A12/rule';
import { A13 } from './A13/rule';
import { A14 } from './A14/rule';
import { A15 } from './A15/rule';
import { A16 } from './A16/rule';
import { A17 } from './A17/rule';
import { A18 } from './A18/rule';
import { A19 } from './A19/rule';
import { A21 } from './A21/rule';
import { A22 } from './A22/rule';
import { A23 } from './A23/rule';
import { A26 } from './A26/rule';
import { X01 } from './X01/rule';
import { X02 } from './X02/rule';
import { X04 } from './X04/rule';
import { X05 } from './X05/rule';
import { X06 } from './X06/rule';
import { X07 } from './X07/rule';
import { Y01 } from './Y01/rule';
import { Y02 } from './Y02/rule';
import { Y03 } from './Y03/rule';
import { Y04 } from './Y04/rule';
import type { Rule } from './rule';

export const RULES = [
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  H01,
  H02,
  H03,
  H04,
  H05,
  H06,
  H07,
  H08,
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  I01,
  I02,
  I03,
  I04,
  I05,
  I06,
  I07,
  I08,
  I09,
  I10,
  I11,
  I12,
  I13,
  I14,
  I15,
  I16,
  I17,
  I18,
  I19,
  I20,
  I21,
  I22,
  I23,
  I24,
  I25,
  I26,
  I27,
  I28,
  I29,
  I30,
  I31,
  I32,
  N01,
  N02,
  N03,
  N05,
  A01,
  A02,
  A03,
  A04,
  A05,
  A06,
  A07,
  A08,
  A09,
  A10,
  A11,
  A12,
  A13,
  A14,
  A15,
  A16,
  A17,
  A18,
  A19,
  A21,
  A22,
  A23,
  A26,
  X01,
  X02,
  X04,
  X05,
  X06,
  X07,
  Y01,
  Y02,
  Y03,
  Y04,
] as const satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]['code'];

/** The rule of a code; undefined for a code that is not in the catalogue. */
export function ruleOf(code: string): Rule | undefined {
  return allRules().find((rule) => rule.code === code);
}

/** {@link RULES} without the literal types that only the locales need. */
export function allRules(): readonly Rule[] {
  return RULES;
}
