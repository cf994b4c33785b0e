import type { ReactNode } from 'react';
import type { RefusedEdit, RevertRefusal } from '../../hosts/host';
import { useSession, useSessionState, useText } from '../context';
import type { Notice } from '../session/state';
import { Banner } from './banner';
import type { BannerKind } from './banner-line';
import { CellLinks } from './cell-links';
import { TextButton } from './text-button';

/** What is told of something written, which can be taken back. */
const WRITTEN: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>(['fixed', 'edited', 'edited-partly']);

/** What the last action came to. */
export function Outcome({ notice }: { readonly notice: Notice }) {
  const session = useSession();
  const { undoable } = useSessionState();
  const text = useText();
  const canUndo = undoable !== null && WRITTEN.has(notice.kind);
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
      <Words notice={notice} />
    </Banner>
  );
}

function kindOf(notice: Notice): BannerKind {
  switch (notice.kind) {
    case 'fixed':
    case 'edited':
    case 'baseline-set':
    case 'marked':
    case 'waived':
      return 'done';
    case 'undone':
      return notice.refused.length > 0 ? 'doubt' : 'done';
    case 'shape-undone':
      return notice.refusal ? 'doubt' : 'done';
    case 'marks-cleared':
    case 'baseline-removed':
    case 'cancelled':
    case 'withdrawn':
    case 'undone-elsewhere':
    case 'nothing-to-recover':
      return 'fact';
    default:
      return 'doubt';
  }
}

function Words({ notice }: { readonly notice: Notice }): ReactNode {
  const { notices } = useText();
  switch (notice.kind) {
    case 'fixed':
      return notices.fixed(notice.cells);
    case 'undone':
      return <Undone notice={notice} />;
    case 'edited':
      return notices.edited[notice.task](notice.cells);
    case 'edited-partly':
      return notices.editedPartly(notice.done, notice.steps);
    case 'shape-undone':
      return notice.refusal ? notices.shapeNotUndone[notice.refusal] : notices.shapeUndone[notice.change];
    case 'row-refused':
      return <RowRefused notice={notice} />;
    case 'baseline-set':
      return notices.baselineSet;
    case 'baseline-removed':
      return notices.baselineRemoved;
    case 'undone-elsewhere':
      return notices.undoneElsewhere;
    case 'nothing-to-recover':
      return notices.nothingToRecover;
    case 'preview-outdated':
      return notices.previewOutdated;
    case 'marked':
      return notices.marked(notice.cells);
    case 'marks-cleared':
      return notices.marksCleared;
    case 'cancelled':
      return notices.cancelled;
    case 'out-of-date':
      return <CellLinks lead={notices.outOfDate} cells={notice.cells} />;
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

function RowRefused({
  notice: { reason, cells },
}: {
  readonly notice: Extract<Notice, { kind: 'row-refused' }>;
}) {
  const { notices, sentenceGap } = useText();
  return (
    <>
      {notices.rowRefused[reason]}
      {cells.length > 0 && (
        <>
          {sentenceGap}
          <CellLinks lead={notices.rowCells} cells={cells} />
        </>
      )}
    </>
  );
}

const REASONS: readonly RevertRefusal[] = ['changed-since', 'protected', 'sheet-missing'];

function Undone({ notice }: { readonly notice: Extract<Notice, { kind: 'undone' }> }) {
  const { notices, sentenceGap } = useText();
  const of = (reason: RevertRefusal): readonly RefusedEdit[] =>
    notice.refused.filter((edit) => edit.reason === reason);
  return (
    <>
      {notices.undone(notice.cells)}
      {REASONS.filter((reason) => of(reason).length > 0).map((reason) => (
        <span key={reason}>
          {sentenceGap}
          <CellLinks lead={notices.undoRefused[reason]} cells={of(reason).map(({ at }) => at)} />
        </span>
      ))}
    </>
  );
}
