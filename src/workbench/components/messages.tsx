import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { formatAddress, refName } from '../../core/grid/address';
import type { Book } from '../book';
import { useBookState, useDesk, useDeskState, useLocale, useText } from '../context';
import type { Problem, Saved } from '../desk';

const useStyles = makeStyles({
  bar: {
    borderRadius: 0,
    borderLeft: 'none',
    borderRight: 'none',
    borderTop: 'none',
    minHeight: '32px',
    flexShrink: 0,
  },
  reading: { justifyContent: 'flex-start', padding: '6px 12px', flexShrink: 0 },
});

interface MessagesProps {
  readonly onOpen: () => void;
}

/** Everything the page has to say, in bars below its head; nothing interrupts. */
export function Messages({ onOpen }: MessagesProps) {
  const styles = useStyles();
  const { book, reading, problem, pending, saved } = useDeskState();
  const text = useText();
  return (
    <>
      {reading !== null && (
        <Spinner className={styles.reading} size="tiny" label={text.reading(reading)} role="status" />
      )}
      {pending && <UnsavedQuestion next={pending.name} />}
      {problem && <ProblemBar problem={problem} />}
      {saved !== null && <SavedBar saved={saved} />}
      {book?.isReadOnly && <ReadOnlyBar />}
      {book && <RefusalBar book={book} />}
      {book?.file.signed && <SignatureBar book={book} />}
      {book?.isSample && problem === null && pending === null && <SampleBar onOpen={onOpen} />}
    </>
  );
}

function UnsavedQuestion({ next }: { readonly next: string }) {
  const styles = useStyles();
  const desk = useDesk();
  const { book } = useDeskState();
  const { unsaved } = useText();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="alertdialog">
      <MessageBarBody>
        <MessageBarTitle>{unsaved.heading(book?.name ?? '')}</MessageBarTitle>
        {unsaved.body(next)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" autoFocus onClick={() => void desk.decide('save')}>
          {unsaved.save}
        </Button>
        <Button size="small" onClick={() => void desk.decide('discard')}>
          {unsaved.discard}
        </Button>
        <Button size="small" onClick={() => void desk.decide('cancel')}>
          {unsaved.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function ProblemBar({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { book } = useDeskState();
  const text = useText();
  const { files } = useLocale();
  const { heading, body } = words();
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{heading}</MessageBarTitle>
        {body} {book && problem.kind === 'not-opened' && text.refused.kept(book.name)}
      </MessageBarBody>
      <Dismiss />
    </MessageBar>
  );

  function words(): { heading: string; body: string } {
    if (problem.kind === 'sample-missing') return { heading: text.samples.failed, body: '' };
    if (problem.kind === 'not-saved') return { heading: text.saveFailed, body: files.problems[problem.code] };
    return { heading: text.refused.heading(problem.name), body: files.problems[problem.code] };
  }
}

function SavedBar({ saved: { name, withoutNote } }: { readonly saved: Saved }) {
  const styles = useStyles();
  const text = useText();
  const cells = withoutNote.map((at) => refName(at)).join(' ');
  return (
    <MessageBar className={styles.bar} intent="success" layout="multiline">
      <MessageBarBody>
        {text.saved(name)} {cells !== '' && text.withoutNote(cells)}
      </MessageBarBody>
      <Dismiss />
    </MessageBar>
  );
}

function RefusalBar({ book }: { readonly book: Book }) {
  const styles = useStyles();
  const { entry, refused } = useText();
  const { refusal } = useBookState(book);
  if (!refusal) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>{entry[refusal.reason](formatAddress(refusal.at))}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <DismissButton
            label={refused.dismiss}
            onClick={() => {
              book.dismissRefusal();
            }}
          />
        }
      />
    </MessageBar>
  );
}

/** What can be done with a .xls, and what cannot. */
function ReadOnlyBar() {
  const styles = useStyles();
  const text = useText();
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{text.readOnly}</MessageBarBody>
    </MessageBar>
  );
}

/** Said as soon as there is something to save. */
function SignatureBar({ book }: { readonly book: Book }) {
  const styles = useStyles();
  const text = useText();
  const { unsaved } = useBookState(book);
  if (!unsaved) return null;
  return (
    <MessageBar className={styles.bar} intent="warning">
      <MessageBarBody>{text.signed}</MessageBarBody>
    </MessageBar>
  );
}

function SampleBar({ onOpen }: MessagesProps) {
  const styles = useStyles();
  const { samples } = useText();
  return (
    <MessageBar className={styles.bar} intent="info">
      <MessageBarBody>{samples.notice}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onOpen}>
          {samples.openOwn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Dismiss() {
  const desk = useDesk();
  const { refused } = useText();
  return (
    <MessageBarActions
      containerAction={
        <DismissButton
          label={refused.dismiss}
          onClick={() => {
            desk.dismiss();
          }}
        />
      }
    />
  );
}

interface DismissButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

function DismissButton({ label, onClick }: DismissButtonProps) {
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss20Regular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
