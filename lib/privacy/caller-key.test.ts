import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/store/database';
import { callerKeyMacro, readOrMakeCallerSecret } from './caller-key';

describe('caller key', () => {
  it('is SHA-256 over secret and caller, cut to 16 digits, as another implementation has it', async () => {
    const secret = Buffer.from('6b6579'.padEnd(64, 'f'), 'hex');
    const callers = ['5512345678', '+52 55 1234 5678', 'ñandú@example.org', 'x'.repeat(200)];
    const database = await openDatabase();
    await database.run(callerKeyMacro(secret));
    const values = callers.map((caller) => `('${caller}')`).join(', ');
    const rows = await database.rows(`SELECT caller_key(c) AS key FROM (VALUES ${values}, (NULL)) AS v(c)`);
    await database.close();
    const expected = callers.map((caller) =>
      createHash('sha256').update(secret).update(caller).digest('hex').slice(0, 16),
    );
    expect(rows.map((row) => row.key)).toEqual([...expected, null]);
  });

  it('keeps its secret, readable to its owner alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'escucha-key-'));
    const path = join(folder, 'settings', 'caller.key');
    const made = await readOrMakeCallerSecret(path);
    expect(made).toHaveLength(32);
    const race = join(folder, 'race.key');
    const both = await Promise.all([readOrMakeCallerSecret(race), readOrMakeCallerSecret(race)]);
    expect(both[1]).toEqual(both[0]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const written = readFileSync(path, 'utf8');
    expect(await readOrMakeCallerSecret(path)).toEqual(made);
    expect(readFileSync(path, 'utf8')).toBe(written);
    writeFileSync(path, 'short');
    await expect(readOrMakeCallerSecret(path)).rejects.toThrow('a caller key is 64 hexadecimal digits');
    rmSync(folder, { recursive: true });
  });
});
