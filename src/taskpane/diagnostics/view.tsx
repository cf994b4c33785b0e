import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { diagnosticsTexts as en } from '../../locales/en/diagnostics';
import { diagnosticsTexts as zhCN } from '../../locales/zh-CN/diagnostics';
import { useSession, useSessionState, useText } from '../context';
import { copyText } from './copy';
import { type Report, takeReport } from './report';
import { type Section, sectionsOf, textOf } from './sections';

const TEXTS = { 'zh-CN': zhCN, en };

const useStyles = makeStyles({
  hint: { margin: '4px 0 6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  copy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    height: '120px',
    marginTop: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  title: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase200 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, max-content) minmax(0, 1fr)',
    columnGap: '10px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { maxWidth: '150px', color: tokens.colorNeutralForeground3 },
    '& dt, & dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** What helps to understand a failure from afar, to be read and copied. */
export function Diagnostics() {
  const styles = useStyles();
  const session = useSession();
  const { language } = useSessionState();
  const texts = TEXTS[language];
  const [report, setReport] = useState<Report | null>(null);
  const [failed, setFailed] = useState(false);
  const { failed: sorry } = useText().settings.diagnostics;
  useEffect(() => {
    let wanted = true;
    takeReport(session, Date.now()).then(
      (taken) => {
        if (wanted) setReport(taken);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [session]);
  if (!report) return failed ? <p role="status">{sorry}</p> : null;
  return (
    <>
      <p className={styles.hint}>{texts.privacy}</p>
      <Copy text={textOf(report, texts)} />
      {sectionsOf(report, texts).map((section) => (
        <Facts key={section.id} section={section} none={texts.none} />
      ))}
    </>
  );
}

function Copy({ text }: { readonly text: string }) {
  const styles = useStyles();
  const texts = TEXTS[useSessionState().language];
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <div className={styles.copy}>
        <Button size="small" onClick={() => void copyText(text).then(setCopied)}>
          {texts.copy}
        </Button>
        <span role="status">{copied !== null && (copied ? texts.copied : texts.notCopied)}</span>
      </div>
      {copied === false && (
        <textarea
          className={styles.text}
          readOnly
          aria-label={texts.text}
          value={text}
          ref={(field) => {
            field?.select();
          }}
        />
      )}
    </>
  );
}

function Facts({ section: { title, rows }, none }: { readonly section: Section; readonly none: string }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles.hint}>{none}</p>
      ) : (
        <dl className={styles.list}>
          {rows.map(({ label, value }, index) => (
            <Fact key={index} label={label} value={value} />
          ))}
        </dl>
      )}
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
