import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '@/lib/model/user-error';

/** What a compressed export may hold at most, and how much more than its own size. */
const LARGEST_BYTES = 20 * 1024 ** 3;
const LARGEST_RATIO = 500;
const UNSUSPECTED_BYTES = 64 * 1024 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Writes what a .gz file holds to `to`. Throws a UserError for a damaged or cut file, or one that would fill the disk. */
export async function gunzip(name: string, from: string, to: string): Promise<void> {
  let packed = 0;
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      packed += chunk.length;
      done(null, chunk);
    },
  });
  const limit = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      const suspect = bytes > UNSUSPECTED_BYTES && bytes > packed * LARGEST_RATIO;
      done(
        suspect || bytes > LARGEST_BYTES
          ? new UserError(`${name}: unpacks to far more than an export holds; unpack it by hand and import that`)
          : null,
        chunk,
      );
    },
  });
  try {
    await pipeline(createReadStream(from), count, createGunzip(), limit, createWriteStream(to));
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    throw new UserError(`${name}: the .gz file is damaged or cut off (${(error as Error).message}); fetch it again`);
  }
}
