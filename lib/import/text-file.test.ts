import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asUtf8 } from './text-file';

const folder = mkdtempSync(join(tmpdir(), 'escucha-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As much as is read at once. */
const BLOCK = 1 << 20;

function read(...parts: (string | Buffer)[]) {
  const path = join(folder, 'export.csv');
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part as string))));
  return asUtf8('export.csv', path, undefined, folder);
}

/** `lines` lines of 16 bytes, then spaces up to `bytes`. */
const filled = (lines: number, bytes: number) => `${'0123456789abcde\n'.repeat(lines)}`.padEnd(bytes, ' ');

describe('a file as UTF-8', () => {
  for (const letter of ['ñ', '€', '😀']) {
    for (const before of [1, 2, 3]) {
      it(`knows ${letter} across the border of two blocks, ${before} bytes before it`, async () => {
        await expect(read(filled(3, BLOCK - before), letter, '\nend')).resolves.toMatchObject({ hasNul: false });
      });
    }
  }

  it('is read by a code page where bytes are not UTF-8, in the first block and in a later one', async () => {
    const byte = Buffer.from([0xf1]);
    const readAs = 'windows-1252: not UTF-8; reads ñ';
    await expect(read('a\nb\nma', byte, 'ana\n')).resolves.toMatchObject({ readAs });
    await expect(read(filled(7, BLOCK + 9), '\nma', byte, 'ana\n')).resolves.toMatchObject({ readAs });
    await expect(read(filled(BLOCK / 16, BLOCK), byte, 'o\n')).resolves.toMatchObject({ readAs });
  });

  it('stays UTF-8 where single bytes are damaged', async () => {
    const damaged = { damaged: true, readAs: 'UTF-8 with bytes that are none' };
    await expect(read('ñ á é\n', filled(7, BLOCK + 9), '\nma', Buffer.from([0xf1]), 'ana\n')).resolves.toMatchObject(
      damaged,
    );
  });

  it('does not take a letter cut off at the end', async () => {
    await expect(read('á\nma', Buffer.from('ñ').subarray(0, 1))).resolves.not.toHaveProperty('readAs', undefined);
    await expect(read('ma', Buffer.from('😀').subarray(0, 3))).resolves.not.toHaveProperty('readAs', undefined);
  });

  it('sees a NUL byte', async () => {
    await expect(read(filled(1, BLOCK), '\n\0')).resolves.toMatchObject({ hasNul: true });
  });
});
