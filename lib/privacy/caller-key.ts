import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '@/lib/model/user-error';

const KEY_BYTES = 32;

/** The line's secret for caller keys, made once. Who has it can tell whether a known number called; without it a caller
 * key says nothing, so it is neither committed nor published. */
export async function readOrMakeCallerSecret(path: string): Promise<Buffer> {
  const kept = await readSecret(path);
  if (kept) return kept;
  const made = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(made, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600 });
  try {
    await link(made, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(made, { force: true });
  }
  return (await readSecret(path))!;
}

async function readSecret(path: string): Promise<Buffer | null> {
  try {
    const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    if (secret.length === KEY_BYTES) return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  throw new UserError(
    `${path}: a caller key is ${KEY_BYTES * 2} hexadecimal digits; restore it from a backup, or remove it and import again into a new store`,
  );
}

/** SQL macro `caller_key(text)`: SHA-256 over the secret and the caller, cut to 16 hexadecimal digits; NULL stays NULL. The
 * secret is of one length and three quarters of the hash are withheld, so this is a keyed hash as HMAC is, in a quarter of its time
 * (chop-MD: Coron, Dodis, Malinaud, Puniya, Merkle-Damgård revisited, 2005, https://doi.org/10.1007/11535218_26). */
export function callerKeyMacro(secret: Buffer): string {
  return `CREATE OR REPLACE MACRO caller_key(caller) AS substr(sha256(${blob(secret)} || encode(caller)), 1, 16)`;
}

function blob(bytes: Uint8Array): string {
  return `'${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')}'::BLOB`;
}
