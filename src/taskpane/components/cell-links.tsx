import { Fragment } from 'react';
import { type CellRef, refName } from '../../core/grid/address';
import { commonSheet } from '../cells';
import { useSession, useText } from '../context';
import { TextButton } from './text-button';

/** Named before a long list is cut. */
const NAMED = 8;

/** A sentence that ends in cells, each of which leads to its cell. */
export function CellLinks({ lead, cells }: { readonly lead: string; readonly cells: readonly CellRef[] }) {
  const session = useSession();
  const { cellsInAll, findings, fullStop, listMark } = useText();
  const sheet = commonSheet(cells);
  return (
    <span>
      {lead}
      {cells.slice(0, NAMED).map((cell, index) => {
        const name = refName(cell, sheet);
        return (
          <Fragment key={refName(cell)}>
            {index > 0 && listMark}
            <TextButton aria-label={findings.goTo(name)} onClick={() => void session.locate(cell)}>
              {name}
            </TextButton>
          </Fragment>
        );
      })}
      {cells.length > NAMED && cellsInAll(cells.length)}
      {fullStop}
    </span>
  );
}
