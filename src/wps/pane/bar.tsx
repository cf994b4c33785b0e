import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTheme } from '../../taskpane/theme';
import { type Language, wpsTextsIn } from '../language';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '2px 8px 2px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface BarProps {
  readonly language: Language;
  /** Of the workbook that the pane is about. */
  readonly name: string;
  /** Another workbook is in front. */
  readonly isElsewhere: boolean;
  /** @returns false where WPS does not let the pane be hidden */
  readonly onCollapse: () => boolean;
  readonly onChange: () => void;
}

/** Above the pane, because a docked pane of WPS keeps the ribbon from answering and has no handle of its own. */
export function Bar({ language, name, isElsewhere, onCollapse, onChange }: BarProps) {
  const styles = useStyles();
  const theme = useTheme();
  const { bar } = wpsTextsIn(language);
  const [isStuck, setIsStuck] = useState(false);
  return (
    <FluentProvider theme={theme} lang={language}>
      <div role="group" aria-label={bar.label} className={styles.root}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <Button
          size="small"
          appearance="subtle"
          title={bar.collapseHint}
          onClick={() => {
            setIsStuck(!onCollapse());
          }}
        >
          {bar.collapse}
        </Button>
      </div>
      {isStuck && (
        <div role="alert" className={styles.note}>
          {bar.cannotCollapse}
        </div>
      )}
      {isElsewhere && (
        <div role="status" className={styles.note}>
          {bar.other(name)}
          <Button size="small" onClick={onChange}>
            {bar.change}
          </Button>
        </div>
      )}
    </FluentProvider>
  );
}
