import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useId } from 'react';
import type { Difference } from '../../core/guard/difference';
import type { Restoration } from '../../core/guard/restore/restoration';
import { EditLine } from '../components/edit-line';
import { isBusy, useSessionState } from '../context';
import { GuardList } from './guard-list';
import { DifferenceLink, OnlySheet, useDifferenceText } from './difference-list';
import { hindranceOf } from './restorable';
import { useGuardText } from './guard-text';
import { Line } from './section';
import { useTicks } from './use-ticks';

const useStyles = makeStyles({
  entry: { display: 'flex', alignItems: 'start', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  body: { flexGrow: 1, minWidth: 0, padding: '6px 0 4px' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ContentsRestoringProps {
  readonly restorations: readonly Restoration[];
  readonly label: string;
  /** Everything is ticked at first, or nothing. */
  readonly byDefault: boolean;
  /** Found in the workbook as it is: nothing is restored by an older plan. */
  readonly isCurrent: boolean;
  readonly onRestore: (chosen: readonly Restoration[]) => void;
}

/** Contents and merges, each as it is now → as it was: what is ticked is restored at once. */
export function ContentsRestoring(props: ContentsRestoringProps) {
  const { restorations, label, byDefault, isCurrent, onRestore } = props;
  const state = useSessionState();
  const { differences: text } = useGuardText();
  const able = restorations.filter((one) => hindranceOf(one, state.capabilities) === null);
  const { chosen, tick } = useTicks(able, byDefault);
  const hindrances = new Set(restorations.flatMap((one) => hindranceOf(one, state.capabilities) ?? []));
  const id = useId();
  return (
    <>
      {[...hindrances].map((hindrance) => (
        <div key={hindrance} id={`${id}-${hindrance}`}>
          <Line>{text.hindered[hindrance]}</Line>
        </div>
      ))}
      {able.length > 1 && (
        <Checkbox
          label={text.all(chosen.length, able.length)}
          checked={chosen.length === able.length ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={() => {
            tick(able, chosen.length < able.length);
          }}
        />
      )}
      <GuardList rows={restorations} label={label}>
        {(one) => (
          <Entry
            one={one}
            ticked={chosen.includes(one)}
            reasons={id}
            onTick={(ticked) => {
              tick([one], ticked);
            }}
          />
        )}
      </GuardList>
      {able.length > 0 && (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy(state) || !isCurrent || chosen.length === 0}
          onClick={() => {
            onRestore(chosen);
          }}
        >
          {text.restore(chosen.length)}
        </Button>
      )}
    </>
  );
}

interface EntryProps {
  readonly one: Restoration;
  readonly ticked: boolean;
  /** Ids of the reasons why something cannot be restored begin with it. */
  readonly reasons: string;
  readonly onTick: (ticked: boolean) => void;
}

function Entry({ one, ticked, reasons, onTick }: EntryProps) {
  const styles = useStyles();
  const only = useContext(OnlySheet);
  const textOf = useDifferenceText();
  const { capabilities } = useSessionState();
  const { differences: text } = useGuardText();
  const hindrance = hindranceOf(one, capabilities);
  const { difference, work } = one;
  const words = useWords();
  return (
    <div className={styles.entry}>
      <Checkbox
        checked={ticked}
        disabled={hindrance !== null}
        aria-label={text.pick(textOf(one))}
        aria-describedby={hindrance ? `${reasons}-${hindrance}` : undefined}
        onChange={() => {
          onTick(!ticked);
        }}
      />
      <div className={styles.body}>
        {work.kind === 'content' ? (
          <>
            <EditLine edit={work.edit} sheet={only} dropped={!ticked} />
            <div className={styles.quiet}>{words(difference)}</div>
          </>
        ) : (
          <DifferenceLink one={one} />
        )}
      </div>
    </div>
  );
}

/** What the cell holds: `系统数据：项目名称`. */
function useWords(): (difference: Difference) => string {
  const { differences: text } = useGuardText();
  return (difference) => {
    const what = whatOf(difference);
    if (what === null) return '';
    const name = 'name' in difference ? difference.name : 'section' in difference ? difference.section : '';
    return name === '' ? text.what[what] : text.named(text.what[what], name);
  };
}

type What = 'value' | 'label' | 'heading' | 'formula' | 'filled' | 'note' | 'points';

function whatOf(difference: Difference): What | null {
  switch (difference.kind) {
    case 'content':
      return difference.what;
    case 'header-emptied':
      return 'value';
    case 'formula-lost':
    case 'formula-broken':
      return 'formula';
    case 'note':
    case 'points':
      return difference.kind;
    default:
      return null;
  }
}
