import { Balancing } from './balancing';
import { Protection } from './protection';
import { RowEditing } from './row-editing';

/** Guided editing of the forms looked at: rows, weights, protection. */
export function GuidedEditing() {
  return (
    <>
      <RowEditing />
      <Balancing />
      <Protection />
    </>
  );
}
