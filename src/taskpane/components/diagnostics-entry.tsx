import { type ComponentType, useEffect, useState } from 'react';
import { useText } from '../context';
import { Disclosure } from './disclosure';

type Loaded =
  { readonly state: 'loading' | 'failed' } | { readonly state: 'there'; readonly View: ComponentType };

/** `▸ 诊断`: loaded when it is opened, since hardly anybody ever does. */
export function DiagnosticsEntry({ className }: { readonly className: string }) {
  const { diagnostics } = useText().settings;
  return (
    <Disclosure label={diagnostics.heading} className={className}>
      {() => <Lazy />}
    </Disclosure>
  );
}

function Lazy() {
  const { diagnostics } = useText().settings;
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const show = (next: Loaded) => {
      if (wanted) setLoaded(next);
    };
    import(/* webpackChunkName: "diagnostics" */ '../diagnostics/view').then(
      ({ Diagnostics }) => {
        show({ state: 'there', View: Diagnostics });
      },
      () => {
        show({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (loaded.state !== 'there') return <p role="status">{diagnostics[loaded.state]}</p>;
  return <loaded.View />;
}
