/** All that belongs to the review of one open workbook; it outlives the tab that shows it. */
import { VERSION } from '../diagnostics/version';
import { saveBlob } from '../save-blob';
import type { Session } from '../session';
import { today } from '../today';
import { Comparing } from './comparing';
import { Reporting } from './reporting';
import { Reviewing } from './reviewing';

export interface ReviewDesk {
  readonly reviewing: Reviewing;
  readonly comparing: Comparing;
  readonly reporting: Reporting;
}

/** What it needs of the page, where a test has something else. */
export interface ReviewSurroundings {
  readonly today: () => string;
  readonly save: (name: string, content: Blob) => void;
  readonly pause?: number;
}

const BROWSER: ReviewSurroundings = { today, save: saveBlob };
const desks = new WeakMap<Session, ReviewDesk>();

/** The same for the same session: what was typed stays when the program shows another workbook and comes back. */
export function reviewDesk(session: Session, around: ReviewSurroundings = BROWSER): ReviewDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk = openDesk(session, around);
  desks.set(session, desk);
  return desk;
}

function openDesk(session: Session, { today: day, save, pause }: ReviewSurroundings): ReviewDesk {
  const reviewing = new Reviewing({ host: session.host, today: day, ...(pause !== undefined && { pause }) });
  const comparing = new Comparing();
  const reporting = new Reporting({
    session,
    today: day,
    version: VERSION,
    save,
    additions: async () => {
      // What the host refuses to keep stands in the report all the same.
      await reviewing.save();
      const compared = comparing.comparedWith(session.getState().checked);
      return { reviews: reviewing.reviews(), ...(compared && { resubmission: compared }) };
    },
  });
  return { reviewing, comparing, reporting };
}
