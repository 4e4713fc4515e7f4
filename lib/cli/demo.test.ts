import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { demoCommand } from './demo';

const folders: string[] = [];
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escucha-demo-'));
  folders.push(folder);
  return folder;
}
const small = ['--operators', '12', '--calls-per-day', '20'];

describe('escucha demo', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('names the flag and the value that it cannot use', async () => {
    const out = ['--out', join(emptyFolder(), 'never')];
    for (const [flag, value] of [
      ['--days', '0'],
      ['--days', 'ten'],
      ['--operators', '1'],
      ['--calls-per-day', '1.5'],
      ['--end', '31/10/2026'],
    ] as const) {
      const run = demoCommand([...out, flag, value]);
      await expect(run).rejects.toThrow(UserError);
      await expect(demoCommand([...out, flag, value])).rejects.toThrow(`${flag} ${value}`);
    }
    await expect(demoCommand([])).rejects.toThrow('--out');
    expect(existsSync(out[1]!)).toBe(false);
  });

  it('replaces an earlier demonstration and leaves nothing of it', async () => {
    const folder = emptyFolder();
    await demoCommand([...small, '--days', '40', '--out', folder]);
    expect(readdirSync(folder)).toContain('calls-2026-09.csv');
    await demoCommand([...small, '--days', '5', '--out', folder]);
    expect(readdirSync(folder).filter((name) => name.startsWith('calls-'))).toEqual(['calls-2026-10.csv']);
  });

  it("leaves somebody else's tables alone", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'calls-2026-10.csv'), 'call_id,start\n');
    await expect(demoCommand([...small, '--days', '5', '--out', folder])).rejects.toThrow(UserError);
    expect(readdirSync(folder)).toEqual(['calls-2026-10.csv']);
  });
});
