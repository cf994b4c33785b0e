/** Follows where the person stands in the workbook. */
import { useEffect, useRef, useState } from 'react';
import type { CellRef } from '../../../core/grid/address';
import { HostError, type Place } from '../../../hosts/host';
import { useSession, useSessionState } from '../../context';

/** The first of the selected cells; null until the host has told. */
export function useSelectedCell(): CellRef | null {
  const { host } = useSession();
  const { checked } = useSessionState();
  const workbook = checked?.workbook;
  const [cell, setCell] = useState<CellRef | null>(null);
  /** How often the person has moved: an answer that comes after a later move is old. */
  const moves = useRef(0);
  useEffect(
    () =>
      host.onSelection((place) => {
        moves.current++;
        setCell(firstOf(place));
      }),
    [host],
  );
  // Where rows have come or gone above it, the selection is in another row, and no host tells.
  useEffect(() => {
    const asked = ++moves.current;
    host.selection().then(
      (place) => {
        if (place && asked === moves.current) setCell(firstOf(place));
      },
      (error: unknown) => {
        // A program that cannot say now tells of the next move.
        if (!(error instanceof HostError)) throw error;
      },
    );
  }, [host, workbook]);
  return cell;
}

function firstOf({ sheet, range: { top, left } }: Place): CellRef {
  return { sheet, row: top, column: left };
}
