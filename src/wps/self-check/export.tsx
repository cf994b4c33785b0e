import { Button, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { WpsApplication } from '../../hosts/wps';
import { reportText } from './report';
import type { SelfCheck } from './run';
import { text } from './texts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  text: { width: '100%' },
});

interface ExportProps {
  readonly application: WpsApplication;
  readonly check: SelfCheck;
}

/** As a file, and as a text to be copied where WPS lets its pages save none. */
export function Export({ application, check }: ExportProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const report = reportText(application, check);
  return (
    <>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            download(report);
          }}
        >
          {text.save}
        </Button>
        <Button
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {text.show}
        </Button>
      </div>
      <p>{text.privacy}</p>
      {shown && <Textarea className={styles.text} aria-label={text.text} readOnly rows={10} value={report} />}
    </>
  );
}

function download(report: string): void {
  const url = URL.createObjectURL(new Blob([report], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = text.fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
