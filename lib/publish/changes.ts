import type { Settings } from '@/lib/model/settings';
import type { Database } from '@/lib/store/database';
import { TABLE_NAMES, type TableName } from '@/lib/store/tables';
import type { Dictionaries } from './coded';
import type { Previous } from './previous';
import { reviewsHangOnContacts } from './reviews';
import { readScales } from './scales';
import { changedParts, leftParts, type StoreParts, sameParts } from './store-parts';
import { type Touched, touchedDays } from './touched-days';

/** Tables whose rows are of a day, or are read whole each time. */
const BY_DAY: readonly TableName[] = ['contacts', 'surveys', 'states', 'annotations'];

/** Where more of the days changed, to work out all of them takes no longer. */
const MOST_DAYS = 0.4;

/** Which days of the bundle that was published last can be otherwise now; null where all of it is to be worked out: codes or scales changed, rows left that are not
 * known any more, or most days changed. Expects the views of the store and the table `scales`. */
export async function findChanges(
  database: Database,
  store: string,
  parts: StoreParts,
  settings: Settings,
  dictionaries: Dictionaries,
  { manifest, notes, parts: before }: Previous,
): Promise<Touched | null> {
  if (parts.intervals?.parts.length || before.intervals?.parts.length) return null;
  if (TABLE_NAMES.some((name) => !BY_DAY.includes(name) && !sameParts(before[name], parts[name]))) return null;
  if (!isSame(dictionaries, manifest.dictionaries)) return null;
  if (!isSame(await readScales(database), manifest.scales)) return null;
  if (await reviewsHangOnContacts(database)) return null;
  const contacts = changedParts(before.contacts, parts.contacts);
  const surveys = changedParts(before.surveys, parts.surveys);
  const states = changedParts(before.states, parts.states);
  if (!contacts || !surveys || !states) return null;
  const contactsLeft = leftParts(before.contacts, parts.contacts);
  const touched = await touchedDays(database, store, { contacts, surveys, states, contactsLeft }, notes, settings);
  const among = notes.days.day.filter((day) => touched?.days.has(day)).length;
  return touched && among <= notes.days.day.length * MOST_DAYS ? touched : null;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
