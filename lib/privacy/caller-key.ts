import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '@/lib/model/user-error';

const KEY_BYTES = 32;
const BLOCK_BYTES = 64;

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

/** SQL macro `caller_key(text)`: HMAC-SHA-256 (RFC 2104) of a caller, cut to 16 hexadecimal digits; NULL stays NULL. */
export function callerKeyMacro(secret: Buffer): string {
  const block = Buffer.alloc(BLOCK_BYTES);
  secret.copy(block);
  const inner = blob(block.map((byte) => byte ^ 0x36));
  const outer = blob(block.map((byte) => byte ^ 0x5c));
  return `CREATE OR REPLACE MACRO caller_key(caller) AS
    substr(sha256(${outer} || unhex(sha256(${inner} || encode(caller)))), 1, 16)`;
}

function blob(bytes: Uint8Array): string {
  return `'${[...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('')}'::BLOB`;
}
