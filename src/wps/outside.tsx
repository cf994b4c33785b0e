import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useTheme } from '../taskpane/theme';
import { keptLanguage, wpsTextsIn } from './language';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  body: { maxWidth: '560px', margin: '0 auto', padding: '24px 16px' },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** In place of a page of the add-in that is opened elsewhere than in WPS spreadsheets, or without a workbook. */
export function Outside({ reason }: { readonly reason: 'notWps' | 'noWorkbook' }) {
  const styles = useStyles();
  const theme = useTheme();
  const language = keptLanguage();
  const { outside } = wpsTextsIn(language);
  return (
    <FluentProvider theme={theme} className={styles.root} lang={language}>
      <main className={styles.body}>
        <h1 className={styles.heading}>{outside.heading}</h1>
        <p>{outside[reason]}</p>
        {reason === 'notWps' && (
          <a className={styles.link} href="web.html">
            {outside.page}
          </a>
        )}
      </main>
    </FluentProvider>
  );
}
