/** Finds the cell format for a recorded cell among those of the file, where none is ever lost. */
import { sameLook } from '../../core/grid/workbook';
import type { XlsxFile } from '../file';
import { readStyles } from '../read/styles';
import type { StyleOf } from './new-row';

/** The style of the row that the new one is like where it shows what was recorded, else the first that does. */
export function styleChoice(file: XlsxFile): StyleOf {
  const styles = readStyles(file.package, file.parts);
  return (cell, like) => {
    if (sameLook(styles[Number(like ?? 0)] ?? {}, cell)) return like;
    const index = styles.findIndex((style) => sameLook(style, cell));
    return index < 0 ? like : String(index);
  };
}
