/** Tells the events of our own writes from those of other people's, whether they come at once or later. */
import { OwnWrites } from '../excel/own-writes';
import type { Place } from '../host';
import type { Quiet } from './quiet';

export class OwnChanges {
  private readonly told = new OwnWrites();
  private readonly untold = new OwnWrites();

  constructor(private readonly quiet: Quiet) {}

  /** To be called before cells are written. */
  note(places: readonly Place[]): void {
    (this.quiet.isSilent ? this.untold : this.told).note(places);
  }

  /** Null for what nobody is to hear of. */
  sourceOf(place: Place): 'self' | 'user' | null {
    if (this.untold.covers(place)) return null;
    return this.told.covers(place) ? 'self' : 'user';
  }
}
