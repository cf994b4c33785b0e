import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import type { BatchFile } from '../../batch/batch';
import type { Locale } from '../../locales/locale';
import { withOwnRules } from '../../locales/own-rules';
import { packIn } from '../session/pack-choice';
import type { BatchStore } from './batch-store';
import { BatchContext, useBatchState, useReading } from './context';
import { FileFindings } from './file-findings';
import { FileNav } from './file-nav';
import { Offered } from './offered';
import { Results } from './results';
import { Start } from './start';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface BatchViewProps {
  readonly batch: BatchStore;
  readonly locale: Locale;
}

/** Many files at once: choosing them, following the check, reading what it found. Fills its container. */
export function BatchView({ batch, locale }: BatchViewProps) {
  return (
    <Context batch={batch} locale={locale}>
      <Body />
    </Context>
  );
}

interface BatchNavProps extends BatchViewProps {
  /** The file that is open beside its findings. */
  readonly file: BatchFile;
  readonly onBack: () => void;
}

/** Above a file that was opened from the batch; nothing once the batch is another one. */
export function BatchNav({ batch, locale, file, onBack }: BatchNavProps) {
  const { files } = useSyncExternalStore(batch.subscribe, batch.get);
  const index = files.indexOf(file);
  if (index < 0) return null;
  return (
    <Context batch={batch} locale={locale}>
      <FileNav index={index} onBack={onBack} />
    </Context>
  );
}

function Context({ batch, locale, children }: BatchViewProps & { readonly children: ReactNode }) {
  const { choices } = useSyncExternalStore(batch.subscribe, batch.get);
  const context = useMemo(
    () => ({ batch, locale: withOwnRules(locale, packIn(choices.pack) ?? { own: [] }) }),
    [batch, locale, choices.pack],
  );
  return <BatchContext.Provider value={context}>{children}</BatchContext.Provider>;
}

function Body() {
  const styles = useStyles();
  const { stage, offered } = useBatchState();
  const { index } = useReading();
  return (
    <div className={styles.root}>
      {offered && <Offered files={offered.files.length} />}
      {stage === 'choosing' ? <Start /> : index === null ? <Results /> : <FileFindings index={index} />}
    </div>
  );
}
