import { checkedParts } from '../../core/check/report';
import { cellList } from '../cells';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { subjectOf } from '../session/reports';
import type { Notice, Work } from '../session/state';
import { Banner, type BannerKind } from './banner';
import { TextButton } from './text-button';

/** What the last action came to, and what else the person should know before reading the findings. */
export function Notices() {
  const { work, notice, stale } = useSessionState();
  return (
    <>
      {work.state === 'failed' && <Failure failure={work} />}
      {notice && <Outcome notice={notice} />}
      {stale && <Stale />}
      <ProtectedNotice />
    </>
  );
}

function Failure({ failure }: { readonly failure: Extract<Work, { state: 'failed' }> }) {
  const session = useSession();
  const text = useText();
  const { errors } = text;
  const cells = failure.cells.length > 0 ? [errors.cells(cellList(failure.cells, text))] : [];
  const sentences = [errors.codes[failure.code], ...cells, errors.kept];
  return (
    <Banner
      kind="failure"
      actions={<TextButton onClick={() => void session.check()}>{text.notices.recheck}</TextButton>}
      onDismiss={() => {
        session.dismiss();
      }}
    >
      <strong>{errors.tasks[failure.task]}</strong>
      {text.sentenceGap}
      {sentences.join(text.sentenceGap)}
    </Banner>
  );
}

function Outcome({ notice }: { readonly notice: Notice }) {
  const session = useSession();
  const { undoable } = useSessionState();
  const text = useText();
  const canUndo = undoable !== null && notice.kind === 'fixed';
  return (
    <Banner
      kind={kindOf(notice)}
      {...(canUndo && {
        actions: <TextButton onClick={() => void session.undo()}>{text.notices.undo}</TextButton>,
      })}
      onDismiss={() => {
        session.dismiss();
      }}
    >
      {useOutcomeText(notice)}
    </Banner>
  );
}

function kindOf(notice: Notice): BannerKind {
  switch (notice.kind) {
    case 'fixed':
    case 'marked':
    case 'waived':
      return 'done';
    case 'undone':
      return notice.refused.length > 0 ? 'doubt' : 'done';
    case 'marks-cleared':
    case 'cancelled':
    case 'withdrawn':
      return 'fact';
    default:
      return 'doubt';
  }
}

function useOutcomeText(notice: Notice): string {
  const text = useText();
  const { notices } = text;
  switch (notice.kind) {
    case 'fixed':
      return notices.fixed(notice.cells);
    case 'undone': {
      const refused = notice.refused.length > 0 ? notices.undoRefused(cellList(notice.refused, text)) : '';
      return notices.undone(notice.cells) + refused;
    }
    case 'marked':
      return notices.marked(notice.cells);
    case 'marks-cleared':
      return notices.marksCleared;
    case 'cancelled':
      return notices.cancelled;
    case 'journal-lost':
      return notices.journalLost;
    case 'out-of-date':
      return notices.outOfDate(cellList(notice.cells, text));
    case 'hindered':
      return notices.hindered[notice.reason];
    case 'waived':
      return notices.waived;
    case 'withdrawn':
      return notices.withdrawn;
    case 'pack-lost':
      return notices.packLost;
  }
}

function Stale() {
  const session = useSession();
  const state = useSessionState();
  const { notices } = useText();
  if (isBusy(state)) return null;
  return (
    <Banner
      kind="doubt"
      actions={<TextButton onClick={() => void session.check()}>{notices.recheck}</TextButton>}
    >
      {notices.stale}
    </Banner>
  );
}

/** Protected sheets are named once, before somebody wonders why a fix is missing. */
function ProtectedNotice() {
  const { checked } = useSessionState();
  const text = useText();
  const parts = checked ? checkedParts(checked.report) : [];
  const used = new Set(parts.map((part) => subjectOf(part).sheet));
  const names = (checked?.workbook.sheets ?? [])
    .filter((sheet) => sheet.protected && used.has(sheet.name))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return <Banner kind="locked">{text.notices.protected(names.join(text.listMark))}</Banner>;
}
