import { makeStyles, tokens } from '@fluentui/react-components';
import type { Result } from './run';
import { text } from './texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '5.5em 1fr',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  skip: { color: tokens.colorNeutralForeground3 },
  meaning: { gridColumn: 2, fontSize: tokens.fontSizeBase200 },
  detail: {
    gridColumn: 2,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Beside the words, for those who do not see the colours. */
const SIGNS = { pass: '✔', fail: '✖', skip: '–' } as const;

export function Results({ results }: { readonly results: readonly Result[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={text.results}>
      {results.map(({ id, verdict, answer, source }) => (
        <li key={id} className={styles.item} data-probe={id} data-verdict={verdict}>
          <span className={styles[verdict]}>
            {SIGNS[verdict]} {text.verdicts[verdict]}
          </span>
          <span>{text.probes[id]}</span>
          <span className={styles.detail} title={source}>
            {text.answer(answer)}
          </span>
          {verdict === 'fail' && <Meaning id={id} />}
        </li>
      ))}
    </ul>
  );
}

/** What follows from an unexpected answer, where it can be said in a line. */
function Meaning({ id }: Pick<Result, 'id'>) {
  const styles = useStyles();
  const meanings: Readonly<Partial<Record<Result['id'], string>>> = text.meanings;
  const meaning = meanings[id];
  return meaning !== undefined && <span className={styles.meaning}>{meaning}</span>;
}
