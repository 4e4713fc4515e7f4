import { basename } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import type { ImportRecord } from '@/lib/store/ledger';

const LAST = 'LAST';
const ID = /^[0-9a-f]{4,64}$/i;
const NAMED = 5;

/** The imports that a person means by `LAST` (all files of the last import), by a file's name, or by the first characters of its SHA-256.
 * Throws a UserError where none is meant, or files of several contents are. */
export function chosenImports(imports: readonly ImportRecord[], name: string): ImportRecord[] {
  const meant = meantBy(imports, name);
  if (!meant.length) {
    const latest = distinct(imports).slice(-NAMED).map(named);
    throw new UserError(
      `nothing that was imported is called "${name}"; ${latest.length ? `the latest are ${latest.join(', ')}` : 'the store has no import'}`,
    );
  }
  if (name !== LAST && distinct(meant).length > 1) {
    const latest = distinct(meant).slice(-NAMED).map(named).join(', ');
    throw new UserError(`"${name}" means ${distinct(meant).length} files; name one by its id: ${latest}`);
  }
  return meant;
}

function meantBy(imports: readonly ImportRecord[], name: string): ImportRecord[] {
  if (name === LAST) {
    const last = Math.max(...imports.map(({ revision }) => revision));
    return imports.filter(({ revision }) => revision === last);
  }
  const exact = imports.filter(({ file }) => file === name);
  if (exact.length) return exact;
  const near = imports.filter(({ file }) => name.endsWith(`/${file}`) || basename(file) === name);
  if (near.length || !ID.test(name)) return near;
  return imports.filter(({ sha256 }) => sha256.startsWith(name.toLowerCase()));
}

function distinct(imports: readonly ImportRecord[]): ImportRecord[] {
  return [...new Map(imports.map((record) => [record.sha256, record])).values()];
}

function named({ file, sha256, importedAt }: ImportRecord): string {
  return `${file} (${sha256.slice(0, 8)}, imported ${importedAt.slice(0, 16).replace('T', ' ')} UTC)`;
}
