/** Which pack a form is checked with. */
import { type Form, totalFundRow } from '../forms/model';
import { type Applies, DEFAULT_PACK, type Pack } from '../pack';
import { BUILT_IN_PACKS } from './built-in';

/**
 * The chosen pack, unless it is for other forms only ({@link Pack.applies}); else the first of the built-in ones
 * that is for the form by what the form prints.
 */
export function resolvePack(form: Form, chosen?: Pack): Pack {
  const candidates = chosen ? [chosen, ...BUILT_IN_PACKS] : BUILT_IN_PACKS;
  return candidates.find(({ applies }) => !applies || fits(form, applies)) ?? DEFAULT_PACK;
}

/** The chosen pack for tables of the accounts, unless it is for certain forms only. */
export function packOfTables(chosen: Pack = DEFAULT_PACK): Pack {
  return chosen.applies ? DEFAULT_PACK : chosen;
}

function fits(form: Form, { layouts, years, titles, sections, points, fundsWeight }: Applies): boolean {
  return (
    (!layouts || layouts.includes(form.layout)) &&
    (!years || isWithin(form.year, years)) &&
    (!titles || titles.some((word) => form.title?.text.includes(word))) &&
    (!sections || sections.every((name) => form.sections.some((section) => section.name === name))) &&
    (!points || printsPoints(form, points)) &&
    (fundsWeight === undefined || (totalFundRow(form)?.cells.weight?.number?.eq(fundsWeight) ?? false))
  );
}

function isWithin(year: number | null, { from, to }: NonNullable<Applies['years']>): boolean {
  return year !== null && (from === undefined || year >= from) && (to === undefined || year <= to);
}

function printsPoints(form: Form, wanted: Readonly<Record<string, number>>): boolean {
  return Object.entries(wanted).every(([name, points]) =>
    form.sections.some((section) => section.name === name && section.points?.eq(points)),
  );
}
