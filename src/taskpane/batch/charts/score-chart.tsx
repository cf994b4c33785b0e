import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useMemo, useState } from 'react';
import type { ScorePair } from '../../../batch/matrix';
import type { InterfaceTexts } from '../../../locales/zh-CN/interface';
import { TextButton } from '../../components/text-button';
import { useText } from '../context';
import { points } from '../texts';
import { type ScoreFigures, scoreFigures } from './figures';
import { Panel } from './panel';
import { ScorePlot } from './score-plot';
import { ScoreTable } from './score-table';

const useStyles = makeStyles({
  toggle: { fontSize: tokens.fontSizeBase200 },
});

/** The scores claimed against those recomputed: as a plot, or the largest differences as a table. */
export const ScoreChart = memo(function ScoreChart({ pairs }: { readonly pairs: readonly ScorePair[] }) {
  const styles = useStyles();
  const { charts } = useText();
  const [asTable, setAsTable] = useState(false);
  const figures = useMemo(() => scoreFigures(pairs), [pairs]);
  if (pairs.length === 0) return <Panel heading={charts.scores} summary={charts.noScores} />;
  return (
    <Panel heading={charts.scores} summary={charts.summary(pairs.length, partsText(figures, charts))}>
      {asTable ? <ScoreTable pairs={pairs} /> : <ScorePlot pairs={pairs} />}
      <TextButton
        className={styles.toggle}
        onClick={() => {
          setAsTable(!asTable);
        }}
      >
        {asTable ? charts.asPlot : charts.asTable}
      </TextButton>
    </Panel>
  );
});

function partsText(figures: ScoreFigures, charts: InterfaceTexts['batch']['charts']): string {
  const { agreed, over, meanOver, under, meanUnder } = figures;
  return [
    ...(agreed > 0 ? [charts.agreed(agreed)] : []),
    ...(over > 0 ? [charts.over(over, points(meanOver))] : []),
    ...(under > 0 ? [charts.under(under, points(meanUnder))] : []),
  ].join(charts.join);
}
