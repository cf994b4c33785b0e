import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { wordingOf } from '../../locales/wording';
import { usePane, useSession, useSessionState, useText } from '../context';
import { packIn } from '../session/pack-choice';
import { Markdown } from './markdown';

const useStyles = makeStyles({
  root: {
    marginTop: '6px',
    padding: '4px 10px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    '& h4, & p': { margin: '2px 0' },
  },
});

type Doc = { readonly state: 'loading' | 'failed' } | { readonly state: 'read'; readonly text: string };

/** The doc of a rule, in place. */
export function RuleDoc({ code }: { readonly code: string }) {
  const styles = useStyles();
  const own = packIn(useSessionState().pack)?.own ?? [];
  const isOwn = own.some((rule) => rule.code === code);
  return <div className={styles.root}>{isOwn ? <OwnRule code={code} /> : <CatalogueDoc code={code} />}</div>;
}

/** A pack gives its own rules a title and a basis, and no doc. */
function OwnRule({ code }: { readonly code: string }) {
  const { locale } = useSession();
  const { packs, findings } = useText();
  const { title, basis } = wordingOf(locale, code);
  return (
    <>
      <h4>{title}</h4>
      <p>{findings.basis(basis)}</p>
      <p>{packs.own}</p>
    </>
  );
}

function CatalogueDoc({ code }: { readonly code: string }) {
  const { docs } = usePane();
  const { locale } = useSession();
  const { rule } = useText();
  const [doc, setDoc] = useState<Doc>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const show = (next: Doc) => {
      if (wanted) setDoc(next);
    };
    docs(code).then(
      (text) => {
        show({ state: 'read', text });
      },
      () => {
        show({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [code, docs]);
  if (doc.state !== 'read') return <p role="status">{rule[doc.state]}</p>;
  return <Markdown source={titled(doc.text, wordingOf(locale, code).title)} />;
}

/** The docs are headed by the rule's code name; here by its title, which a person can read. */
function titled(doc: string, title: string): string {
  return doc.replace(/^# .*/, `# ${title}`);
}
