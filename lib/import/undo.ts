import { join } from 'node:path';
import { UserError } from '@/lib/model/user-error';
import { openDatabase } from '@/lib/store/database';
import type { Held } from '@/lib/store/holder';
import { type ImportRecord, type Ledger, readLedger } from '@/lib/store/ledger';
import type { Waiting } from '@/lib/store/lock';
import { TABLE_NAMES, type TableName } from '@/lib/store/tables';
import { changeStore } from './change';
import { chosenImports } from './chosen-imports';
import { removeLeftovers } from './leftovers';
import { openEventsWithout } from './open-without';
import { recountWithout } from './recount';
import { Session } from './session';

export interface UndoOptions extends Waiting {
  store: string;
  /** Each `LAST`, a file's name, or the first characters of its SHA-256. */
  names: readonly string[];
}

export interface UndoReport {
  store: string;
  undone: ImportRecord[];
  /** Rows that left the tables, and of these the ones that other files had brought too, as they say them. */
  tables: Partial<Record<TableName, { takenBack: number; returned: number }>>;
}

/** Takes back what imports brought, all or nothing: the store is then as if it had never seen their files. Throws a UserError, the store as
 * it was, where no such import is there, or a later queue log was read with what one of them left open. */
export async function undoImports(options: UndoOptions): Promise<UndoReport> {
  const { store, names } = options;
  if (!(await readLedger(store))) throw new UserError(`${store}: no store here, so nothing to take back`);
  return changeStore(store, options, [join(store, 'spares')], (lock) => undoLocked(store, names, lock));
}

async function undoLocked(store: string, names: readonly string[], lock: Held): Promise<UndoReport> {
  const ledger = (await readLedger(store))!;
  const chosen = new Set(names.flatMap((name) => chosenImports(ledger.imports, name)));
  const openEvents = openEventsWithout(ledger, chosen);
  await removeLeftovers(store, ledger);
  ledger.revision++;
  const database = await openDatabase();
  const session = new Session(database, store, ledger);
  const report: UndoReport = { store, undone: [...chosen], tables: {} };
  try {
    const gone = new Set(report.undone.map(({ origin }) => origin));
    for (const name of TABLE_NAMES) await recountWithout(database, store, ledger, name, gone);
    ledger.imports = ledger.imports.filter((record) => !chosen.has(record));
    for (const name of TABLE_NAMES) {
      const removed = [...gone].flatMap((origin) => session.withdraw(name, origin));
      const returned = await session.giveBack(name, removed);
      const takenBack = removed.reduce((sum, { rows }) => sum + rows, 0);
      if (takenBack) report.tables[name] = { takenBack, returned };
    }
    for (const record of chosen) session.dropRejects(record);
    session.setOpenEvents(openEvents);
    await session.commit(lock);
    return report;
  } catch (error) {
    await clean(store);
    throw error;
  } finally {
    await database.close();
  }
}

function clean(store: string): Promise<void> {
  return readLedger(store)
    .then((kept: Ledger | null) => removeLeftovers(store, kept))
    .catch(() => {});
}
