import { useState } from 'react';
import type { TableReport } from '../../../core/check/report';
import { GroupHeading } from '../group-heading';
import { TableDetails } from './table-details';
import { useTallyText } from './tally-text';

interface ClearTableProps {
  readonly name: string;
  readonly report: TableReport;
}

/** A table without findings: closed, unless there is something to read besides. */
export function ClearTable({ name, report }: ClearTableProps) {
  const [open, setOpen] = useState(report.table.table === 'T9');
  return (
    <>
      <GroupHeading
        name={name}
        count={null}
        note={useTallyText(report)}
        open={open}
        onToggle={() => {
          setOpen(!open);
        }}
      />
      {open && <TableDetails report={report} />}
    </>
  );
}
