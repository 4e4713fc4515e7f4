import { readFile } from 'node:fs/promises';
import { UserError } from '@/lib/model/user-error';

/** A JSON file as a value. A UserError says what the file is for and why it can't be read. */
export async function readJson(kind: string, path: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`${kind} ${path}: no such file`);
    if (code === 'EISDIR') throw new UserError(`${kind} ${path}: a folder, not a file`);
    if (error instanceof SyntaxError) throw new UserError(`${kind} ${path}: not valid JSON: ${message}`);
    throw error;
  }
}
