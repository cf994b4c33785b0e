/** Merged cells: those that are thought to be there are confirmed together, others found by walking over them. */
import { type Range, addressOfKey, cellKey, contains, overlaps } from '../../core/grid/address';
import { type Cell, EMPTY_CELL, sameCell } from '../../core/grid/workbook';
