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

  it('names the line of the first byte that is not UTF-8, in the first block and in a later one', async () => {
    const byte = Buffer.from([0xf1]);
    await expect(read('a\nb\nma', byte, 'ana\n')).rejects.toThrow('line 3 is not UTF-8');
    await expect(read(filled(7, BLOCK + 9), '\nñ\nma', byte, 'ana\n')).rejects.toThrow('line 10 is not UTF-8');
    await expect(read(filled(BLOCK / 16, BLOCK), byte, '\n')).rejects.toThrow(`line ${BLOCK / 16 + 1} is not UTF-8`);
  });

  it('does not take a letter cut off at the end', async () => {
    await expect(read('a\nma', Buffer.from('ñ').subarray(0, 1))).rejects.toThrow('line 2 is not UTF-8');
    await expect(read('ma', Buffer.from('😀').subarray(0, 3))).rejects.toThrow('line 1 is not UTF-8');
  });

  it('does not take bytes that only continue', async () => {
    await expect(read(filled(1, BLOCK - 1), Buffer.from([0x80, 0x80, 0x80, 0x80]))).rejects.toThrow(
      'line 2 is not UTF-8',
    );
  });

  it('sees a NUL byte', async () => {
    await expect(read(filled(1, BLOCK), '\n\0')).resolves.toMatchObject({ hasNul: true });
  });
});
