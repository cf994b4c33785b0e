import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { formName } from '../session/reports';
import { verdictOf, verdictOfAll } from '../verdict';
import { Busy } from './busy';
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

const ALL = 'all';

export function Header() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { header, product } = useText();
  const [more, setMore] = useState(false);
  const hasForms = (state.checked?.report.forms.length ?? 0) > 0;
  return (
    <header>
      <div className={styles.root}>
        <h1 className={styles.product}>{product}</h1>
        {hasForms ? <FormPicker className={styles.picker} /> : <span className={styles.space} />}
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
      <Busy />
    </header>
  );
}

function FormPicker({ className }: { readonly className: string }) {
  const session = useSession();
  const { checked, scope } = useSessionState();
  const { header, verdict } = useText();
  const forms = checked?.report.forms ?? [];
  const option = (name: string, of: keyof typeof VERDICT_SIGN) =>
    `${VERDICT_SIGN[of]} ${header.formOption(name, verdict[of])}`;
  return (
    <Select
      className={className}
      size="small"
      aria-label={header.form}
      value={scope === 'all' ? ALL : scope.form}
      onChange={(_, { value }) => {
        session.setScope(value === ALL ? 'all' : { form: value });
      }}
    >
      {forms.map((report) => (
        <option key={report.form.id} value={report.form.id}>
          {option(formName(report.form), verdictOf(report))}
        </option>
      ))}
      {forms.length > 1 && (
        <option value={ALL}>{option(header.allForms(forms.length), verdictOfAll(forms))}</option>
      )}
    </Select>
  );
}
