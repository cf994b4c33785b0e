import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { type ScopeChoice, scopeChoices, scopeKey } from '../session/scope';
import { verdictOfAll } from '../verdict';
import { Busy } from './busy';
import { LiveFailure, LiveSign } from './live-state';
import { VERDICT_SIGN } from './icons';
import { MorePanel } from './more-panel';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '6px 8px 6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: { margin: 0, marginInlineEnd: '4px', fontSize: tokens.fontSizeBase400, flexShrink: 0 },
  picker: { flexGrow: 1, minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  space: { flexGrow: 1 },
});

export function Header() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { header, product } = useText();
  const [more, setMore] = useState(false);
  const choices = state.checked ? scopeChoices(state.checked.report, session.locale) : [];
  return (
    <header>
      <div className={styles.root}>
        <h1 className={styles.product}>{product}</h1>
        {choices.length > 0 ? (
          <ScopePicker className={styles.picker} choices={choices} />
        ) : (
          <span className={styles.space} />
        )}
        <LiveSign />
        <Button
          appearance={state.stale ? 'primary' : 'subtle'}
          icon={<ArrowClockwise20Regular />}
          aria-label={header.recheck}
          title={header.recheck}
          disabledFocusable={isBusy(state)}
          onClick={() => void session.check()}
        />
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={header.more}
          title={header.more}
          aria-expanded={more}
          onClick={() => {
            setMore(!more);
          }}
        />
      </div>
      {more && (
        <MorePanel
          onClose={() => {
            setMore(false);
          }}
        />
      )}
      <LiveFailure />
      <Busy />
    </header>
  );
}

interface ScopePickerProps {
  readonly className: string;
  readonly choices: readonly ScopeChoice[];
}

function ScopePicker({ className, choices }: ScopePickerProps) {
  const session = useSession();
  const { scope } = useSessionState();
  const { header, verdict } = useText();
  const current = scopeKey(scope);
  // The verdict on the chosen one stands below in words; here it would only crowd out the name.
  const label = ({ key, name, parts }: ScopeChoice) => {
    const of = verdictOfAll(parts);
    return `${VERDICT_SIGN[of]} ${key === current ? name : header.formOption(name, verdict[of])}`;
  };
  return (
    <Select
      className={className}
      size="small"
      aria-label={header.form}
      value={current}
      onChange={(_, { value }) => {
        const chosen = choices.find(({ key }) => key === value);
        if (chosen) session.setScope(chosen.scope);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {label(choice)}
        </option>
      ))}
    </Select>
  );
}
