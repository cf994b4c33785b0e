import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { isBusy, useSession, useSessionState, useText } from '../context';
import { partsIn } from '../session/reports';

const useStyles = makeStyles({
  root: { padding: '20px 12px' },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  list: { margin: '4px 0 12px', paddingInlineStart: '20px' },
  anchors: { color: tokens.colorNeutralForeground2 },
  sign: { color: tokens.colorStatusSuccessForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** Before the first check. */
export function StartState() {
  const styles = useStyles();
  const session = useSession();
  const busy = isBusy(useSessionState());
  const { start } = useText();
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>{start.heading}</h2>
      <p>{start.body}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.check()}>
        {start.check}
      </Button>
    </section>
  );
}

/** The workbook holds neither forms nor accounts: what was looked for, where, and what to do. */
export function EmptyState() {
  const styles = useStyles();
  const session = useSession();
  const { checked } = useSessionState();
  const text = useText();
  const { empty } = text;
  const sheets = checked?.workbook.sheets.map(({ name }) => name) ?? [];
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>{empty.heading}</h2>
      <p>{empty.looked}</p>
      <ul className={mergeClasses(styles.list, styles.anchors)}>
        {Object.entries(empty.anchors).map(([kind, anchors]) => (
          <li key={kind}>{anchors}</li>
        ))}
      </ul>
      <p>{empty.sheets(sheets.join(text.listMark))}</p>
      <p>{empty.adviceHeading}</p>
      <ul className={styles.list}>
        {Object.entries(empty.advice).map(([key, advice]) => (
          <li key={key}>{advice}</li>
        ))}
      </ul>
      <Button onClick={() => void session.check()}>{empty.recheck}</Button>
    </section>
  );
}

/** Neither errors nor warnings: says so plainly, with what the check did not cover. */
export function PassedState() {
  const styles = useStyles();
  const { checked, scope, view, waivedView } = useSessionState();
  const { passed } = useText();
  const results = checked ? partsIn(checked.report, scope).flatMap((part) => part.results) : [];
  const passing = results.filter(({ state }) => state === 'passed').length;
  const missed = results.filter(({ state }) => state === 'not-checkable').length;
  return (
    <section className={styles.root}>
      <CheckmarkCircle48Regular className={styles.sign} />
      <h2 className={styles.heading}>{passed.heading}</h2>
      <p>
        {passed.body(passing)}
        {view.counts.info > 0 && passed.withInfos(view.counts.info)}
        {waivedView.waived.length > 0 && passed.withWaived(waivedView.waived.length)}
        {missed > 0 && passed.notChecked(missed)}
      </p>
      <p className={styles.note}>{passed.limits}</p>
    </section>
  );
}
