import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { CellRef } from '../../core/grid/address';
import type { LeftDifference } from '../../core/guard/restore/restoration';
import { CellLinks } from '../components/cell-links';
import { TextButton } from '../components/text-button';
import { useSession } from '../context';
import { GuardList } from './guard-list';
import { differenceText, remedyOf } from './restorable';
import { useGuardText } from './guard-text';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What has to be put right by hand, each with how. */
export function ByHandList({
  left,
  label,
}: {
  readonly left: readonly LeftDifference[];
  readonly label: string;
}) {
  const styles = useStyles();
  const { differences: text } = useGuardText();
  return (
    <GuardList rows={left} label={label}>
      {(one) => (
        <>
          <DifferenceLink one={one} />
          <div className={styles.quiet}>
            {text.how[remedyOf(one.difference)]} <Cells one={one} />
          </div>
        </>
      )}
    </GuardList>
  );
}

/** Says what differs; leads there. */
export function DifferenceLink({ one }: { readonly one: LeftDifference }) {
  const session = useSession();
  const text = useDifferenceText();
  return (
    <TextButton onClick={() => void session.locate({ sheet: one.sheet, ...one.difference.at })}>
      {text(one)}
    </TextButton>
  );
}

/** The sheet that all the differences are on, and that goes without saying. */
export const OnlySheet = createContext<string | undefined>(undefined);

export function useDifferenceText(): (one: LeftDifference) => string {
  const { locale } = useSession();
  const only = useContext(OnlySheet);
  return (one) => differenceText(one, locale, only);
}

/** All cells of a difference that has several. */
function Cells({ one: { sheet, difference } }: { readonly one: LeftDifference }) {
  const { differences: text } = useGuardText();
  if (!('cells' in difference)) return null;
  const cells = difference.cells.map((at): CellRef => ({ sheet, ...at }));
  return <CellLinks lead={text.cells} cells={cells} />;
}
