import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useDesk, useText } from '../context';
import { SAMPLE_IDS, type SampleId } from '../samples';

const useStyles = makeStyles({
  root: { position: 'relative' },
  list: {
    position: 'absolute',
    zIndex: 10,
    top: 'calc(100% + 2px)',
    left: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
    '& button': { justifyContent: 'flex-start' },
  },
});

/** The samples to choose from. A list of two or three buttons needs no menu of the library's. */
export function SampleMenu() {
  const styles = useStyles();
  const desk = useDesk();
  const { bar, samples } = useText();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const choose = (id: SampleId): void => {
    close();
    void desk.openSample(id);
  };
  return (
    <div ref={root} className={styles.root} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        size="small"
        icon={<ChevronDown16Regular />}
        iconPosition="after"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {bar.sample}
      </Button>
      {open && (
        <div className={styles.list} role="group" aria-label={bar.sample}>
          {SAMPLE_IDS.map((id) => (
            <Button
              key={id}
              size="small"
              appearance="subtle"
              onClick={() => {
                choose(id);
              }}
            >
              {samples[id]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
