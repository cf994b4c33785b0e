import { makeStyles, tokens } from '@fluentui/react-components';
import type { Readiness } from '../../batch/reports/model/report';
import { useLocale } from './context';
import { ReadinessIcon } from './readiness-icon';

const useStyles = makeStyles({
  root: { margin: '8px 0', overflowWrap: 'anywhere' },
  state: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: '2px 0 0', paddingInlineStart: '22px', fontSize: tokens.fontSizeBase200 },
  note: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Whether the file can be imported, and what stands against it; nothing where there is nothing to import. */
export function FileReadiness({ readiness }: { readonly readiness: Readiness }) {
  const styles = useStyles();
  const { batch, readiness: words } = useLocale().interface;
  const { state, isCompared, reasons } = readiness;
  if (state === 'unknown') return null;
  return (
    <section className={styles.root} aria-label={words.label}>
      <p className={styles.state}>
        <ReadinessIcon state={state} hollow={!isCompared} />
        <span className={styles.word}>{words.states[state]}</span>
      </p>
      {reasons.length > 0 && (
        <ul className={styles.list}>
          {reasons.map(({ kind, text, rules, lost }) => (
            <li key={kind}>
              {batch.readiness.whole([
                text,
                batch.readiness.reasons([...lost, ...rules.map(({ rule, title }) => `${rule} ${title}`)]),
              ])}
            </li>
          ))}
        </ul>
      )}
      {!isCompared && <p className={styles.note}>{words.notCompared}</p>}
    </section>
  );
}
