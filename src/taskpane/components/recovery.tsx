import type { Recovered } from '../../hosts/host';
import { useSession, useSessionState, useText } from '../context';
import { Banner } from './banner';
import { CellLinks } from './cell-links';

/** What was made of work that an earlier pane had left half done. */
export function Recovery() {
  const session = useSession();
  const { recovered } = useSessionState();
  const hasConflict = recovered.some(({ outcome }) => outcome === 'conflict');
  if (recovered.length === 0) return null;
  return (
    <Banner
      kind={hasConflict ? 'doubt' : 'fact'}
      onDismiss={() => {
        session.dismissRecovered();
      }}
    >
      {recovered.map((one, index) => (
        <div key={index}>
          <Words recovered={one} />
        </div>
      ))}
    </Banner>
  );
}

function Words({ recovered: { outcome, cells } }: { readonly recovered: Recovered }) {
  const { recovered } = useText().notices;
  if (outcome === 'conflict') return <CellLinks lead={recovered.conflict} cells={cells} />;
  return outcome === 'finished' ? recovered.finished(cells.length) : recovered[outcome];
}
