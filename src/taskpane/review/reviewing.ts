/** Reviews of the open workbook: what is kept with it, what was typed since, and how saving goes. It knows no React. */
import { type Big } from '../../core/text/decimal';
import { type Review, emptyReview, isEmptyReview, readScore, reviewOf } from '../../core/review/record';
import { type KeptReviews, REVIEW_SETTING, restoreReviews, withReview } from '../../core/review/store';
import { type Host, HostError, type HostErrorCode } from '../../hosts/host';
import { Store } from '../store';
import { type Draft, type Drafts, type FieldKey, NO_DRAFTS, fieldText, fieldsOf, withDrafts } from './drafts';

/** saved: all that can be kept is kept; refused: it stands in the fields, and can be tried again. */
export type Saving =
  | { readonly state: 'untouched' | 'waiting' | 'saving' | 'saved' }
  | { readonly state: 'refused'; readonly code: HostErrorCode };

export interface ReviewingState {
  /** Null until it was read. */
  readonly kept: KeptReviews | null;
  /** Why what is kept could not be read. */
  readonly unread: HostErrorCode | null;
  /** By the permanent name of the form or set. */
  readonly drafts: ReadonlyMap<string, Drafts>;
  readonly saving: Saving;
}

export interface ReviewingOptions {
  readonly host: Pick<Host, 'getSetting' | 'updateSetting'>;
  readonly today: () => string;
  /** Milliseconds without typing before it is saved. */
  readonly pause?: number;
}

const PAUSE = 600;

export class Reviewing extends Store<ReviewingState> {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<boolean> = Promise.resolve(true);

  constructor(private readonly options: ReviewingOptions) {
    super({ kept: null, unread: null, drafts: new Map(), saving: { state: 'untouched' } });
  }

  /** Reads what is kept now: another pane may have added to it. */
  load(): Promise<void> {
    const read = this.writing.then(() => this.read());
    this.writing = read.then(() => true);
    return read;
  }

  private async read(): Promise<void> {
    try {
      const value = await this.options.host.getSetting(REVIEW_SETTING);
      this.set({ kept: restoreReviews(value), unread: null });
    } catch (error) {
      this.set({ unread: codeOf(error) });
    }
  }

  /** What is said of the form or set: as kept, with what was typed since and can be kept. */
  review(part: string): Review {
    return withDrafts(this.keptReview(part), this.draftsOf(part));
  }

  /** Of all forms and sets. */
  reviews(): readonly Review[] {
    const { kept, drafts } = this.get();
    const parts = new Set([...(kept?.reviews ?? []).map(({ part }) => part), ...drafts.keys()]);
    return [...parts].map((part) => this.review(part));
  }

  /** What the field shows: as typed, even where that cannot be kept. */
  text(part: string, key: FieldKey): string {
    return this.draftsOf(part).get(key)?.typed ?? fieldText(this.keptReview(part), key);
  }

  /** How many fields hold what cannot be kept. */
  get invalid(): number {
    const all = [...this.get().drafts.values()].flatMap((drafts) => [...drafts.values()]);
    return all.filter(({ valid }) => !valid).length;
  }

  change(part: string, key: Exclude<FieldKey, `score ${string}`>, typed: string): void {
    const before = this.review(part);
    this.draft(part, key, { typed, valid: true });
    if (key !== 'date') this.dateBy(part, before);
    this.saveSoon();
  }

  /** @param path of the row; a score that is none, or above the weight, stays in its field and is not kept */
  score(part: string, path: string, typed: string, weight: Big | null): void {
    const before = this.review(part);
    const read = readScore(typed, weight);
    this.draft(
      part,
      `score ${path}`,
      read.ok ? { typed: read.score ?? '', valid: true } : { typed, valid: false },
    );
    this.dateBy(part, before);
    this.saveSoon();
  }

  /** Gives what was said of a form that is no more to another: its code was corrected. What is said there stays. */
  adopt(from: string, to: string): void {
    const review = this.review(from);
    for (const key of fieldsOf(review)) {
      const typed = fieldText(review, key);
      if (typed !== '' && this.text(to, key) === '') this.draft(to, key, { typed, valid: true });
      this.draft(from, key, { typed: '', valid: true });
    }
    this.saveSoon();
  }

  /** Saves without a pause what is waiting for one. */
  saveWaiting(): void {
    if (this.timer !== null) void this.save();
  }

  /** Saves what is waiting; false where something is not kept. */
  save(): Promise<boolean> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private saveSoon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.set({ saving: { state: 'waiting' } });
    this.timer = setTimeout(() => void this.save(), this.options.pause ?? PAUSE);
  }

  private async write(): Promise<boolean> {
    const { drafts } = this.get();
    const waiting = [...drafts].filter(([, fields]) => [...fields.values()].some(({ valid }) => valid));
    if (waiting.length === 0) {
      this.set({ saving: { state: this.get().saving.state === 'untouched' ? 'untouched' : 'saved' } });
      return true;
    }
    this.set({ saving: { state: 'saving' } });
    try {
      const value = await this.options.host.updateSetting(REVIEW_SETTING, (kept) => withAll(kept, waiting));
      const kept = restoreReviews(value);
      if (!kept.writable) throw new HostError('unsupported');
      const left = without(this.get().drafts, drafts);
      this.set({ kept, drafts: left, saving: { state: this.timer === null ? 'saved' : 'waiting' } });
      return true;
    } catch (error) {
      this.set({ saving: { state: 'refused', code: codeOf(error) } });
      return false;
    }
  }

  private keptReview(part: string): Review {
    return reviewOf(this.get().kept?.reviews ?? [], part) ?? emptyReview(part);
  }

  private draftsOf(part: string): Drafts {
    return this.get().drafts.get(part) ?? NO_DRAFTS;
  }

  private draft(part: string, key: FieldKey, draft: Draft): void {
    const fields = new Map(this.draftsOf(part)).set(key, draft);
    this.set({ drafts: new Map(this.get().drafts).set(part, fields) });
  }

  /** The first thing said dates the review, and taking the last one back takes that date back. */
  private dateBy(part: string, before: Review): void {
    const after = this.review(part);
    const today = this.options.today();
    const isBegun = isEmptyReview(before) && !isEmptyReview(after) && after.date === '';
    const isEmptied = after.date === today && isEmptyReview({ ...after, date: '' });
    if (isBegun) this.draft(part, 'date', { typed: today, valid: true });
    else if (isEmptied) this.draft(part, 'date', { typed: '', valid: true });
  }
}

function withAll(kept: unknown, waiting: readonly (readonly [string, Drafts])[]): unknown {
  return waiting.reduce((value, [part, fields]) => {
    const review = reviewOf(restoreReviews(value).reviews, part) ?? emptyReview(part);
    return withReview(value, withDrafts(review, fields));
  }, kept);
}

/** What is kept now goes; what cannot be kept stays, and so does what was typed meanwhile. */
function without(
  drafts: ReadonlyMap<string, Drafts>,
  written: ReadonlyMap<string, Drafts>,
): ReadonlyMap<string, Drafts> {
  const left = new Map<string, Drafts>();
  for (const [part, fields] of drafts) {
    const rest = [...fields].filter(([key, draft]) => !draft.valid || written.get(part)?.get(key) !== draft);
    if (rest.length > 0) left.set(part, new Map(rest));
  }
  return left;
}

function codeOf(error: unknown): HostErrorCode {
  return error instanceof HostError ? error.code : 'failed';
}
