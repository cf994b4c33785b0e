import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Dropped } from '../batch/gather';
import { droppedIn } from '../dropped';

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
  /** Said while something is held over the page. */
  readonly label: string;
  readonly onDrop: (dropped: Dropped) => void;
}

/** Files may be dropped anywhere on the page; the browser would otherwise leave the page for them. */
export function DropZone({ label, onDrop }: DropZoneProps) {
  const styles = useStyles();
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
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      onDrop(droppedIn(event.dataTransfer));
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return over ? <div className={styles.root}>{label}</div> : null;
}
