/** Records of a member that the archive did not have before. */
import { CENTRAL, FLAG_UTF8, LOCAL, METHOD_DEFLATED, viewOf } from './layout';

export interface NewMember {
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** Version 2.0 of the format, for deflated data. */
const VERSION = 20;
/** 1 January 1980, the first date that ZIP knows: no clock is read. */
const DATE = 0x0021;

export function newLocalRecord(path: string, { packed, crc, size }: NewMember): Uint8Array {
  const name = new TextEncoder().encode(path);
  const record = new Uint8Array(LOCAL.length + name.length);
  const view = viewOf(record);
  view.setUint32(0, LOCAL.signature, true);
  view.setUint16(LOCAL.version, VERSION, true);
  view.setUint16(LOCAL.flags, FLAG_UTF8, true);
  view.setUint16(LOCAL.method, METHOD_DEFLATED, true);
  view.setUint16(LOCAL.date, DATE, true);
  view.setUint32(LOCAL.crc, crc, true);
  view.setUint32(LOCAL.packed, packed.length, true);
  view.setUint32(LOCAL.size, size, true);
  view.setUint16(LOCAL.name, name.length, true);
  record.set(name, LOCAL.length);
  return record;
}

export function newCentralRecord(path: string, { packed, crc, size, offset }: NewMember): Uint8Array {
  const name = new TextEncoder().encode(path);
  const record = new Uint8Array(CENTRAL.length + name.length);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL.signature, true);
  view.setUint16(CENTRAL.madeBy, VERSION, true);
  view.setUint16(CENTRAL.version, VERSION, true);
  view.setUint16(CENTRAL.flags, FLAG_UTF8, true);
  view.setUint16(CENTRAL.method, METHOD_DEFLATED, true);
  view.setUint16(CENTRAL.date, DATE, true);
  view.setUint32(CENTRAL.crc, crc, true);
  view.setUint32(CENTRAL.packed, packed.length, true);
  view.setUint32(CENTRAL.size, size, true);
  view.setUint16(CENTRAL.name, name.length, true);
  view.setUint32(CENTRAL.offset, offset, true);
  record.set(name, CENTRAL.length);
  return record;
}
