import { checkedParts } from '../../core/check/report';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { subjectOf } from '../session/reports';
import type { Work } from '../session/state';
import { Banner } from './banner';
import { CellLinks } from './cell-links';
import { Outcome } from './outcome';
import { Recovery } from './recovery';
import { TextButton } from './text-button';

/** What the last action came to, and what else the person should know before reading the findings. */
export function Notices() {
  const { work, notice, stale } = useSessionState();
  return (
    <>
      <Recovery />
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
  const { errors, notices, sentenceGap } = text;
  const isInDoubt = failure.code === 'in-doubt';
  const act = () => void (isInDoubt ? session.recover() : session.check());
  return (
    <Banner
      kind="failure"
      actions={<TextButton onClick={act}>{isInDoubt ? errors.recover : notices.recheck}</TextButton>}
      onDismiss={() => {
        session.dismiss();
      }}
    >
      <strong>{errors.tasks[failure.task]}</strong>
      {sentenceGap}
      {errors.codes[failure.code]}
      {sentenceGap}
      {failure.cells.length > 0 && <CellLinks lead={errors.cells} cells={failure.cells} />}
      {errors.kept}
    </Banner>
  );
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
