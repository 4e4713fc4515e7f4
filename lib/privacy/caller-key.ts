import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '@/lib/model/user-error';

const KEY_BYTES = 32;

/** The line's secret for caller keys, made once. Who has it can tell whether a known number called; without it a caller
 * key says nothing, so it is neither committed nor published. */
export async function readOrMakeCallerSecret(path: string): Promise<Buffer> {
  try {
    const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    if (secret.length !== KEY_BYTES) {
      throw new UserError(
        `${path}: a caller key is ${KEY_BYTES * 2} hexadecimal digits; restore it from a backup, or remove it and import again into a new store`,
      );
    }
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(KEY_BYTES);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${secret.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
  return secret;
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
