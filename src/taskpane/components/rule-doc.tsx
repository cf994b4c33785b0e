import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { wordingOf } from '../../locales/wording';
import { usePane, useSession, useText } from '../context';
import { Markdown } from './markdown';

const useStyles = makeStyles({
  root: {
    marginTop: '6px',
    padding: '4px 10px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

type Doc = { readonly state: 'loading' | 'failed' } | { readonly state: 'read'; readonly text: string };

/** The doc of a rule, in place. */
export function RuleDoc({ code }: { readonly code: string }) {
  const styles = useStyles();
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
  return (
    <div className={styles.root}>
      {doc.state === 'read' ? (
        <Markdown source={titled(doc.text, wordingOf(locale, code).title)} />
      ) : (
        <p role="status">{rule[doc.state]}</p>
      )}
    </div>
  );
}

/** The docs are headed by the rule's code name; here by its title, which a person can read. */
function titled(doc: string, title: string): string {
  return doc.replace(/^# .*/, `# ${title}`);
}
