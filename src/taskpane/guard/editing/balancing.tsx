import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { formatDecimal } from '../../../core/text/decimal';
import { useWantedPart } from '../../components/tab-context';
import { useSession, useSessionState } from '../../context';
import { formName, formsIn } from '../../session/reports';
import { BalanceChoice } from './balance-choice';
import { BalanceObstacle } from './balance-obstacle';
import { useEditingText } from './editing-text';
import { type Imbalance, type Obstacle, hasWeights, imbalancesOf } from './proposals';
import { Line, Section } from '../section';

const useStyles = makeStyles({
  form: { margin: '6px 0 2px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  obstructed: { margin: '4px 0' },
  lead: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** The sections of the forms looked at whose weights do not add up, each with what can be done. */
export function Balancing() {
  const styles = useStyles();
  const session = useSession();
  const { checked, scope } = useSessionState();
  const { balance: text } = useEditingText();
  const box = useRef<HTMLElement>(null);
  useWantedPart('balance', box);
  const forms = useMemo(() => {
    if (!checked) return [];
    return formsIn(checked.report, scope).map(({ form }) => ({
      form,
      imbalances: imbalancesOf(checked.workbook, form),
    }));
  }, [checked, scope]);
  const uneven = forms.filter(({ imbalances }) => imbalances.length > 0);
  return (
    <Section heading={text.heading} ref={box}>
      {uneven.length === 0 && (
        <Line>{forms.some(({ form }) => hasWeights(form)) ? text.allRight : text.noWeights}</Line>
      )}
      {uneven.map(({ form, imbalances }) => (
        <div key={form.id}>
          {forms.length > 1 && <h3 className={styles.form}>{formName(form)}</h3>}
          {imbalances.map((imbalance) =>
            imbalance.obstacle ? (
              <Obstructed key={imbalance.section} imbalance={imbalance} obstacle={imbalance.obstacle} />
            ) : (
              <BalanceChoice
                key={imbalance.section}
                imbalance={imbalance}
                onApply={(edits) => {
                  void session.editing.carryOut('balance', [{ change: null, edits }]).then((done) => {
                    if (done) box.current?.focus();
                  });
                }}
              />
            ),
          )}
        </div>
      ))}
    </Section>
  );
}

interface ObstructedProps {
  readonly imbalance: Imbalance;
  readonly obstacle: Obstacle;
}

function Obstructed({ imbalance: { name, sum, points }, obstacle }: ObstructedProps) {
  const styles = useStyles();
  const { balance: text } = useEditingText();
  const added = formatDecimal(sum);
  return (
    <div className={styles.obstructed}>
      <p className={styles.lead}>
        {points ? text.differs(name, added, formatDecimal(points)) : text.unknown(name, added)}
      </p>
      <BalanceObstacle obstacle={obstacle} />
    </div>
  );
}
