/** Unpacks a member and proves that it holds what the directory promised. */
import { Inflate, inflateSync } from 'fflate';
import { OpenError } from '../problem';
import type { Archive, ZipMember } from './archive';
import { crc32 } from './crc32';
import { METHOD_DEFLATED, METHOD_STORED } from './layout';

/** Above this, data is unpacked in steps, so that a member larger than stated is noticed early. */
const STEP = 65_536;

/** @throws OpenError `damaged` when size, checksum or data are wrong; `unsupported` for other compressions */
export function inflateMember(archive: Archive, member: ZipMember): Uint8Array {
  const packed = archive.bytes.subarray(member.data, member.data + member.packedSize);
  const bytes = unpack(packed, member);
  if (bytes.length !== member.size)
    throw new OpenError('damaged', `${member.path} has another size than stated`);
  if (crc32(bytes) !== member.crc) throw new OpenError('damaged', `${member.path} has a wrong checksum`);
  return bytes;
}

function unpack(packed: Uint8Array, { path, method, size }: ZipMember): Uint8Array {
  if (method === METHOD_STORED) return packed;
  if (method !== METHOD_DEFLATED) throw new OpenError('unsupported', `compression method ${method}`);
  try {
    return packed.length <= STEP ? unpackAtOnce(packed, size) : unpackInSteps(packed, size);
  } catch (error) {
    throw new OpenError('damaged', `${path}: ${String(error)}`);
  }
}

/** One byte more than stated is enough to see that there is more; fflate drops what does not fit. */
function unpackAtOnce(packed: Uint8Array, size: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

function unpackInSteps(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Error('larger than stated');
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return out.subarray(0, filled);
}
