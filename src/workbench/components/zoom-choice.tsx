import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../context';
import type { Zoom } from '../grid/scaled';

const PERCENTAGES = [70, 85, 100, 125, 150] as const;
const FIT = 'fit';

const useStyles = makeStyles({
  root: {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& option': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
});

interface ZoomChoiceProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

export function ZoomChoice({ zoom, onZoom }: ZoomChoiceProps) {
  const styles = useStyles();
  const { sheet } = useText();
  return (
    <select
      className={styles.root}
      aria-label={sheet.zoom}
      title={sheet.zoom}
      value={zoom === 'fit' ? FIT : String(zoom * 100)}
      onChange={({ target }) => {
        onZoom(target.value === FIT ? 'fit' : Number(target.value) / 100);
      }}
    >
      <option value={FIT}>{sheet.fit}</option>
      {PERCENTAGES.map((percentage) => (
        <option key={percentage} value={percentage}>
          {percentage}%
        </option>
      ))}
    </select>
  );
}
