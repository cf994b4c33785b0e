import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { formName } from '../session/reports';
import { type Verdict, verdictOf, verdictOfAll } from '../verdict';
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
  const value = scope === 'all' ? ALL : scope.form;
  // The verdict on the chosen one stands below in words; here it would only crowd out the name.
  const option = (id: string, name: string, of: Verdict) => (
    <option key={id} value={id}>
      {VERDICT_SIGN[of]} {id === value ? name : header.formOption(name, verdict[of])}
    </option>
  );
  return (
    <Select
      className={className}
      size="small"
      aria-label={header.form}
      value={value}
      onChange={(_, { value }) => {
        session.setScope(value === ALL ? 'all' : { form: value });
      }}
    >
      {forms.map((report) => option(report.form.id, formName(report.form), verdictOf(report)))}
      {forms.length > 1 && option(ALL, header.allForms(forms.length), verdictOfAll(forms))}
    </Select>
  );
}
