import { createHash } from 'node:crypto';
import type { Profile } from './profile';
import type { Recognised } from './recognise';

/** Raised whenever the same file would bring other rows than before: a store then reads the files that it has anew. */
const RULES = { table: 3, queue_log: 2 };

/** Keys that decide nothing about a row. */
const BESIDE = ['$schema', 'about', 'basis', 'guesses', 'recognise'];

/** Names the rules by which a file is read: two fingerprints are equal where the same file brings the same rows. */
export function fingerprintOf(known: Recognised): string {
  const { format } = known;
  if (!('profile' in known)) return `${format}-${RULES.queue_log}`;
  return `${format}-${RULES.table}-${shortHash(plain(known.profile))}`;
}

function plain(profile: Profile): string {
  const kept = Object.entries(profile).filter(([key]) => !BESIDE.includes(key));
  return JSON.stringify(sorted(Object.fromEntries(kept)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]));
}

export function shortHash(...parts: (string | number)[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
