import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentMultiple24Regular } from '@fluentui/react-icons/svg/document-multiple';
import { FolderOpen24Regular } from '@fluentui/react-icons/svg/folder-open';
import { ShieldCheckmark16Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { TextButton } from '../components/text-button';
import { useBatch, useBatchState, useTemplate, useText } from './context';
import { FileInput, WORKBOOKS } from './file-input';
import { Options } from './options';
import { sizeText } from './texts';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '24px 16px' },
  inner: { maxWidth: '720px', margin: '0 auto' },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    margin: '16px 0',
    padding: '28px 16px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'center',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  chosen: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  privacy: {
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    margin: '8px 0',
    color: tokens.colorNeutralForeground2,
    '& svg': { flexShrink: 0, marginTop: '3px', color: tokens.colorStatusSuccessForeground1 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', marginTop: '20px' },
});

/** Before the check: what to do, what becomes of the files, and how they will be checked. */
export function Start() {
  const styles = useStyles();
  const batch = useBatch();
  const { files, packReading } = useBatchState();
  const { start, options } = useText();
  const { reading: templateReading } = useTemplate();
  const reading = templateReading ?? packReading;
  const none = files.length === 0;
  const waits = none ? start.needFiles : reading === null ? null : options.readingTemplate(reading);
  return (
    <main className={styles.root}>
      <div className={styles.inner}>
        <h1 className={styles.heading}>{start.heading}</h1>
        <p>{start.body}</p>
        <p className={styles.privacy}>
          <ShieldCheckmark16Regular /> {start.privacy}
        </p>
        <div className={styles.card}>
          <div className={styles.buttons}>
            <FileInput
              label={start.chooseFolder}
              onFiles={(chosen) => {
                batch.chooseFiles(chosen);
              }}
              button={{ icon: <FolderOpen24Regular />, appearance: none ? 'primary' : 'secondary' }}
            />
            <FileInput
              label={start.chooseFiles}
              accept={WORKBOOKS}
              onFiles={(chosen) => {
                batch.chooseFiles(chosen);
              }}
              button={{ icon: <DocumentMultiple24Regular /> }}
            />
          </div>
          <p className={styles.hint}>{start.dropHint}</p>
          <Chosen />
        </div>
        <Options />
        <div className={styles.actions}>
          <Button
            appearance={none ? 'secondary' : 'primary'}
            size="large"
            disabledFocusable={waits !== null}
            {...(waits !== null && { title: waits })}
            onClick={() => {
              batch.start();
            }}
          >
            {none ? start.startNone : start.start(files.length)}
          </Button>
        </div>
      </div>
    </main>
  );
}

/** What has been chosen so far, read out as it changes. */
function Chosen() {
  const styles = useStyles();
  const batch = useBatch();
  const { files, skipped, gathering } = useBatchState();
  const { start, size } = useText();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <div role="status">
      {gathering !== null && <p className={styles.hint}>{start.gathering(gathering)}</p>}
      {files.length > 0 && (
        <p className={styles.chosen}>
          {start.chosen(files.length, sizeText(bytes, size))}{' '}
          <TextButton
            onClick={() => {
              batch.removeFiles();
            }}
          >
            {start.remove}
          </TextButton>
        </p>
      )}
      {files.length === 0 && skipped > 0 && <p className={styles.chosen}>{start.none}</p>}
      {skipped > 0 && <p className={styles.hint}>{start.skipped(skipped)}</p>}
    </div>
  );
}
