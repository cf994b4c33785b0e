import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../context';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    zIndex: 20,
    inset: '8px',
    display: 'grid',
    placeItems: 'center',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBackgroundOverlay,
    color: '#ffffff',
    fontSize: tokens.fontSizeBase600,
    pointerEvents: 'none',
  },
});

interface DropZoneProps {
  readonly onFile: (file: File) => void;
}

/** A file may be dropped anywhere on the page; the browser would otherwise leave the page for it. */
export function DropZone({ onFile }: DropZoneProps) {
  const styles = useStyles();
  const text = useText();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      // Leaving for nowhere is leaving the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) onFile(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [onFile]);
  return over ? <div className={styles.root}>{text.drop}</div> : null;
}
