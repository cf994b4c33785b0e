import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Locale } from '../locales/locale';
import { useTheme } from './theme';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  body: { maxWidth: '560px', margin: '0 auto', padding: '24px 16px' },
  link: { color: tokens.colorBrandForegroundLink },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

interface OutsideProps {
  readonly reason: 'unsupported' | 'tooOld' | 'officeMissing';
  readonly locale: Locale;
}

/** In place of the pane where it cannot run: why, and where to go instead. */
export function Outside({ reason, locale }: OutsideProps) {
  const styles = useStyles();
  const theme = useTheme();
  const { outside } = locale.interface.pane;
  return (
    <FluentProvider theme={theme} className={styles.root} lang={locale.language}>
      <main className={styles.body}>
        <h1 className={styles.heading}>{outside.heading}</h1>
        <p>{outside[reason]}</p>
        <a className={styles.link} href="index.html" target="_blank" rel="noreferrer">
          {outside.page}
        </a>
      </main>
    </FluentProvider>
  );
}
