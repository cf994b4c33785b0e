/** The blank official template of the built forms, and workbooks that carry what they are to be compared with. */
import { baselineOf } from '../../src/core/guard/baseline';
import { BASELINE_NAMESPACE, baselineText } from '../../src/core/guard/store';
import type { Workbook } from '../../src/core/grid/workbook';
import { saveEdits } from '../../src/xlsx';
import { buildForm } from './form-builder';
import { blankPaths, painted } from './painting';
import { fileOf } from './workbook-file';
import { openedFile } from './opened-file';

/** Labels in grey cells, and nothing filled in. */
export function blankTemplate(): Workbook {
  const form = buildForm({ layout: 'shenzhen-2022' });
  const change = Object.fromEntries(blankPaths(form).map((path) => [path, null]));
  return painted(buildForm({ layout: 'shenzhen-2022', change }));
}

/** The workbook as a file that carries the other one as it was received. */
export function carrying(workbook: Workbook, received: Workbook): Uint8Array {
  const text = baselineText(baselineOf(received, 'received'));
  return saveEdits(openedFile(fileOf(workbook)), [], {
    customParts: [{ namespace: BASELINE_NAMESPACE, text }],
  });
}
