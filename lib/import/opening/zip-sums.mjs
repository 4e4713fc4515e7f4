import { open } from 'node:fs/promises';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of an archive with the longest comment that it may have. */
const TAIL = 22 + 0xffff;
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum of what came before (0 at first) and these bytes. */
export function crc32(bytes, before = 0) {
  let sum = ~before;
  for (let at = 0; at < bytes.length; at++) sum = TABLE[(sum ^ bytes[at]) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** The check sums that an archive's directory names, by the path of each file in it. Throws where it has no directory. */
export async function readSums(path) {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = lastIndex(tail);
    if (end < 0) throw new Error('its directory is missing');
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    await handle.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    const sums = new Map();
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
      const name = directory.readUInt16LE(at + 28);
      sums.set(directory.toString('utf8', at + 46, at + 46 + name), directory.readUInt32LE(at + 16));
      at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return sums;
  } finally {
    await handle.close();
  }
}

function lastIndex(tail) {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === END) return at;
  return -1;
}
