import { isEmptyReview } from '../../core/review/record';
import { subjectsOf } from '../../core/review/subjects';
import { Banner } from '../components/banner';
import { TextButton } from '../components/text-button';
import { useSessionState } from '../context';
import { useReviewText, useReviewing } from './context';
import type { ReviewedPart } from './parts';

/** Reviews of forms that the workbook no longer has: nothing that was entered is out of sight. */
export function StrayReviews({ parts }: { readonly parts: readonly ReviewedPart[] }) {
  const [reviewing, { kept }] = useReviewing();
  const { checked } = useSessionState();
  const { stray, adopt } = useReviewText();
  const [only] = parts;
  if (!checked) return null;
  const known = new Set(subjectsOf(checked.report).map(({ name }) => name));
  const strays = reviewing.reviews().filter((review) => !known.has(review.part) && !isEmptyReview(review));
  return strays.map(({ part }) => (
    <Banner
      key={part}
      kind="doubt"
      {...(parts.length === 1 &&
        only &&
        kept?.writable !== false && {
          actions: (
            <TextButton
              onClick={() => {
                reviewing.adopt(part, only.subject.name);
              }}
            >
              {adopt}
            </TextButton>
          ),
        })}
    >
      {stray(part.replace(/^[a-z]+:/, ''))}
    </Banner>
  ));
}
