/** Which form of one workbook is which of another: by its project, wherever it stands and whatever its sheet. */
import { isNotApplicable } from '../text/normalize';
import { comparableText, similarity } from '../text/similarity';
import type { Form, HeaderKey } from './model';

/** By 项目编码; by 项目名称; by the sheet; or because no other form is left. */
export type PairedBy = 'code' | 'name' | 'sheet' | 'only';

export interface FormPair {
  readonly earlier: Form;
  readonly later: Form;
  readonly by: PairedBy;
}

export interface FormPairing {
  /** In the order of the later workbook. */
  readonly pairs: readonly FormPair[];
  readonly missing: readonly Form[];
  readonly added: readonly Form[];
}

/** Names of projects that have less in common are two projects. */
const LEAST_LIKENESS = 0.5;

/** Every form has one counterpart at most. */
export function pairForms(earlier: readonly Form[], later: readonly Form[]): FormPairing {
  const pairs: FormPair[] = [];
  const left = (side: 'earlier' | 'later', forms: readonly Form[]): readonly Form[] =>
    forms.filter((form) => !pairs.some((pair) => pair[side] === form));
  const take = (by: PairedBy, isPair: (one: Form, other: Form) => boolean): void => {
    for (const one of left('earlier', earlier)) {
      const other = left('later', later).find((form) => isPair(one, form));
      if (other) pairs.push({ earlier: one, later: other, by });
    }
  };
  take('code', (one, other) => sameValues(one, other, 'project-code') && one.year === other.year);
  take('code', (one, other) => sameValues(one, other, 'project-code'));
  take('name', (one, other) => sameValues(one, other, 'project-name', 'implementing-unit'));
  take('name', (one, other) => sameValues(one, other, 'project-name'));
  const single = earlier.length === 1 && later.length === 1;
  take('sheet', (one, other) => one.sheet === other.sheet && (single || mayBeSameProject(one, other)));
  const [lastEarlier, ...othersEarlier] = left('earlier', earlier);
  const [lastLater, ...othersLater] = left('later', later);
  const isLast = othersEarlier.length === 0 && othersLater.length === 0;
  if (lastEarlier && lastLater && isLast && (single || mayBeSameProject(lastEarlier, lastLater))) {
    pairs.push({ earlier: lastEarlier, later: lastLater, by: 'only' });
  }
  return {
    pairs: pairs.sort((a, b) => later.indexOf(a.later) - later.indexOf(b.later)),
    missing: left('earlier', earlier),
    added: left('later', later),
  };
}

/** All of the fields are filled in, and the same. */
export function sameValues(one: Form, other: Form, ...keys: readonly HeaderKey[]): boolean {
  return keys.every((key) => {
    const value = headerValue(one, key);
    return value !== '' && value === headerValue(other, key);
  });
}

/** As it is compared; '' for a field that is missing, blank or 不适用. */
export function headerValue({ header }: Form, key: HeaderKey): string {
  const text = header[key]?.value.text ?? '';
  return isNotApplicable(text) ? '' : comparableText(text);
}

/** Nothing in the two heads says that they are about different projects. */
function mayBeSameProject(one: Form, other: Form): boolean {
  const [name, otherName] = [headerValue(one, 'project-name'), headerValue(other, 'project-name')];
  return name === '' || otherName === '' || similarity(name, otherName) >= LEAST_LIKENESS;
}
