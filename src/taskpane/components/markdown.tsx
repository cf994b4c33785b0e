import { makeStyles, tokens } from '@fluentui/react-components';
import { type Block, type Span, parseMarkdown } from '../markdown';

const useStyles = makeStyles({
  heading: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300 },
  paragraph: { margin: '2px 0' },
  list: { margin: '2px 0', paddingInlineStart: '20px' },
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap' },
});

/** Shows a text as elements of the page; nothing in it is ever taken as HTML. */
export function Markdown({ source }: { readonly source: string }) {
  return parseMarkdown(source).map((block, index) => <BlockElement key={index} block={block} />);
}

function BlockElement({ block }: { readonly block: Block }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading': {
      // The doc stands below a group's heading (h3).
      const Heading = block.level === 1 ? 'h4' : 'h5';
      return (
        <Heading className={styles.heading}>
          <Spans spans={block.spans} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((spans, index) => (
            <li key={index}>
              <Spans spans={spans} />
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return <pre className={styles.code}>{block.text}</pre>;
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Spans spans={block.spans} />
        </p>
      );
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  const styles = useStyles();
  return spans.map(({ text, code }, index) =>
    code ? (
      <code key={index} className={styles.code}>
        {text}
      </code>
    ) : (
      text
    ),
  );
}
