import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, useEffect, useMemo, useState } from 'react';
import { reportLanguage } from '../../batch/export/report-language';
import type { ReportTexts } from '../../locales/zh-CN/report';
import { EmptyState, StartState } from '../components/blank-states';
import { Disclosure } from '../components/disclosure';
import { Header } from '../components/header';
import { usePane, useSession, useSessionState } from '../context';
import { Comparison } from './comparison';
import { ReviewContext, useReviewDesk } from './context';
import { PartReview } from './part-review';
import { type ReviewedPart, reviewedParts } from './parts';
import { ReportButtons } from './report-buttons';
import { reviewDesk } from './review-desk';
import { SavedState } from './saved-state';
import { StrayReviews } from './stray-reviews';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  scrolled: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  failed: { margin: 0, padding: '16px 12px' },
  part: { padding: '4px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The review of the open workbook: scores and opinions, the comparison with the last submission, the report. */
export function PaneReview({ shown }: { readonly shown: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const desk = reviewDesk(session);
  const { review: text } = session.locale.interface;
  const { report, failed } = useReportTexts(shown);
  const context = useMemo(() => report && { desk, report }, [desk, report]);
  const { reviewing } = desk;
  useEffect(() => {
    // Other panes may have reviewed it meanwhile; what is left is saved without waiting.
    if (shown) void reviewing.load();
    return () => {
      if (shown) void reviewing.save();
    };
  }, [reviewing, shown]);
  useEffect(() => {
    const save = (): void => void reviewing.save();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
    };
  }, [reviewing]);
  if (!context) {
    return failed ? (
      <p className={styles.failed} role="alert">
        {text.loadFailed}
      </p>
    ) : null;
  }
  return (
    <ReviewContext.Provider value={context}>
      {/* While away it keeps its place and what was opened, and follows only when nothing else is to do. */}
      <Activity mode={shown ? 'visible' : 'hidden'}>
        <Body />
      </Activity>
    </ReviewContext.Provider>
  );
}

function Body() {
  const styles = useStyles();
  const { locale } = useSession();
  const { reviewing } = useReviewDesk();
  const { checked, scope } = useSessionState();
  const parts = checked ? reviewedParts(checked.report, scope, locale) : [];
  return (
    <div
      className={styles.root}
      onBlur={() => {
        // Whoever leaves a field is done with it: the workbook may be saved next.
        reviewing.saveWaiting();
      }}
    >
      <Header />
      <main className={styles.scrolled}>
        {checked === null && <StartState />}
        {checked !== null && parts.length === 0 && <EmptyState />}
        {parts.length > 0 && (
          <>
            <StrayReviews parts={parts} />
            <Parts parts={parts} />
            <Comparison parts={parts} />
            <ReportButtons />
          </>
        )}
      </main>
      {parts.length > 0 && (
        <footer>
          <SavedState />
        </footer>
      )}
    </div>
  );
}

/** One is open; of several each is opened when it is wanted. */
function Parts({ parts }: { readonly parts: readonly ReviewedPart[] }) {
  const styles = useStyles();
  const [only] = parts;
  if (parts.length === 1 && only) return <PartReview key={only.subject.name} part={only} />;
  return parts.map((part) => (
    <Disclosure key={part.subject.name} className={styles.part} label={part.title}>
      {() => <PartReview part={part} />}
    </Disclosure>
  ));
}

/** Null until they are there; what could not be loaded is asked for again the next time the review is shown. */
function useReportTexts(shown: boolean): { readonly report: ReportTexts | null; readonly failed: boolean } {
  const { language } = usePane();
  const [report, setReport] = useState<ReportTexts | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!shown) return;
    let current = true;
    reportLanguage(language).then(
      (loaded) => {
        if (current) setReport(loaded.report);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [language, shown]);
  return { report, failed };
}
