import { UserError } from '@/lib/model/user-error';
import type { ImportRecord, Ledger, OpenEvents } from '@/lib/store/ledger';

/** What queue logs had left open before the first of the chosen ones was read. A log is read with what the one before left open, so
 * logs are taken back from the last one on, and those that were read together, together. Throws a UserError that
 * says which others to take back too. */
export function openEventsWithout({ imports, openEvents }: Ledger, chosen: ReadonlySet<ImportRecord>): OpenEvents[] {
  const logs = imports.filter(({ format }) => format === 'queue_log');
  const gone = logs.filter((log) => chosen.has(log));
  if (!gone.length) return openEvents;
  const first = Math.min(...gone.map(({ revision }) => revision));
  const others = logs.filter((log) => !chosen.has(log));
  const bound = others.filter(({ revision }) => revision >= first);
  if (bound.length) {
    const all = ['--undo', ...[...gone, ...bound].map(idOf)].join(' ');
    throw new UserError(
      `${namesOf(gone)}: ${namesOf(bound)} ${bound.length > 1 ? 'were' : 'was'} read with or after it, and with the calls that it left open. Take them back together (${all}), then import again what should stay`,
    );
  }
  const before = others.reduce<ImportRecord | null>(
    (last, log) => (last && last.revision > log.revision ? last : log),
    null,
  );
  if (!before) return [];
  const kept = openEvents.findIndex(({ origin }) => origin === before.origin);
  if (kept < 0) {
    throw new UserError(
      `${namesOf(gone)}: the store no longer knows which calls were open before it. Import all other files into a new store instead (--store DIR)`,
    );
  }
  return openEvents.slice(0, kept + 1);
}

function namesOf(logs: readonly ImportRecord[]): string {
  return logs.map(({ file }) => file).join(', ');
}

function idOf({ sha256 }: ImportRecord): string {
  return sha256.slice(0, 8);
}
