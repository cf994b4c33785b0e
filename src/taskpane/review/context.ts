/** Gives the components of the review their desk and words. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ReportTexts } from '../../locales/zh-CN/report';
import type { ReportLanguage } from '../../batch/reports/model/parts';
import type { InterfaceTexts } from '../../locales/zh-CN/interface';
import { useSession } from '../context';
import type { ReviewDesk } from './review-desk';
import type { Reviewing, ReviewingState } from './reviewing';

export interface ReviewContextValue {
  readonly desk: ReviewDesk;
  /** Of reports: the review says the same as they do. */
  readonly report: ReportTexts;
}

export const ReviewContext = createContext<ReviewContextValue | null>(null);

function useValue(): ReviewContextValue {
  const value = useContext(ReviewContext);
  if (!value) throw new Error('a component of the review stands outside of <PaneReview>');
  return value;
}

export function useReviewDesk(): ReviewDesk {
  return useValue().desk;
}

/** Follows what is typed and kept. */
export function useReviewing(): readonly [Reviewing, ReviewingState] {
  const { reviewing } = useReviewDesk();
  return [reviewing, useSyncExternalStore(reviewing.subscribe, reviewing.get)];
}

export function useReviewText(): InterfaceTexts['review'] {
  return useSession().locale.interface.review;
}

export function useReportLanguage(): ReportLanguage {
  const { report } = useValue();
  return { locale: useSession().locale, report };
}
