import { Button, Checkbox, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WpsApplication } from '../../hosts/wps';
import { useTheme } from '../../taskpane/theme';
import { Export } from './export';
import { LeftOvers } from './left-overs';
import { PROBES } from './probes';
import { Results } from './results';
import { type Result, type SelfCheck, runSelfCheck } from './run';
import { type Scratch, clearLeftOvers } from './scratch';
import { language, text } from './texts';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  page: { maxWidth: '640px', margin: '0 auto', padding: '12px 16px 24px' },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  list: { margin: '8px 0', paddingInlineStart: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

type Work =
  | { readonly state: 'idle'; readonly notice: string | null }
  | { readonly state: 'running'; readonly results: readonly Result[] }
  | { readonly state: 'done'; readonly check: SelfCheck };

interface PageProps {
  readonly application: WpsApplication;
  /** Is given the sheet in use, and null once it is gone. */
  readonly onScratch: (scratch: Scratch | null) => void;
}

export function SelfCheckPage({ application, onScratch }: PageProps) {
  const styles = useStyles();
  const theme = useTheme();
  const [work, setWork] = useState<Work>({ state: 'idle', notice: null });
  const [agreed, setAgreed] = useState(false);
  const [scratch, setScratch] = useState<Scratch | null>(null);
  const take = (sheet: Scratch | null) => {
    setScratch(sheet);
    onScratch(sheet);
  };
  const start = async () => {
    const results: Result[] = [];
    setWork({ state: 'running', results: [] });
    try {
      clearLeftOvers(application);
      const check = await runSelfCheck(application, PROBES, {
        onScratch: take,
        onResult: (result) => {
          results.push(result);
          setWork({ state: 'running', results: [...results] });
        },
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      });
      setWork({ state: 'done', check });
    } catch {
      setWork({ state: 'idle', notice: noticeFor(application) });
    }
    take(null);
  };
  return (
    <FluentProvider theme={theme} className={styles.root} lang={language}>
      <main className={styles.page}>
        <h1 className={styles.heading}>{text.heading}</h1>
        <p>{text.purpose}</p>
        {work.state !== 'running' && (
          <>
            <LeftOvers key={work.state} application={application} />
            <ul className={styles.list}>
              {text.before.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Checkbox
              label={text.agree}
              checked={agreed}
              onChange={(_, { checked }) => {
                setAgreed(checked === true);
              }}
            />
          </>
        )}
        <div className={styles.actions}>
          {work.state === 'running' ? (
            <Button onClick={() => scratch?.close()}>{text.stop}</Button>
          ) : (
            <Button appearance="primary" disabled={!agreed} onClick={() => void start()}>
              {work.state === 'done' ? text.again : text.start}
            </Button>
          )}
        </div>
        <div role="status">
          <Status work={work} />
        </div>
        {work.state === 'running' && <Results results={work.results} />}
        {work.state === 'done' && (
          <>
            <Export application={application} check={work.check} />
            <Results results={work.check.results} />
          </>
        )}
      </main>
    </FluentProvider>
  );
}

function Status({ work }: { readonly work: Work }) {
  if (work.state === 'idle') return work.notice && <p>{work.notice}</p>;
  if (work.state === 'running') return <p>{text.working(work.results.length, PROBES.length)}</p>;
  const { results, isClean, isBroken } = work.check;
  const count = (verdict: Result['verdict']) => results.filter((result) => result.verdict === verdict).length;
  return (
    <>
      {isBroken && <p>{text.broken}</p>}
      <p>{text.summary(count('pass'), count('fail'), count('skip'))}</p>
      <p>{isClean ? text.cleaned : text.notCleaned}</p>
    </>
  );
}

function noticeFor({ ActiveWorkbook: book }: WpsApplication): string {
  return (book as object | null) ? text.impossible : text.noWorkbook;
}
