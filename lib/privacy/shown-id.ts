import { masked } from './masked';

const ADDRESS = /[^\s@/]+@[^\s@/]+\.\p{L}{2,}/gu;
/** What telephone servers write before the @ of a call's own id. */
const TOKEN = /^[0-9a-f-]{10,}@/i;
/** Digits that stand alone, not part of a word or a UUID. */
const DIGITS = /(?<![\p{L}\d])\d{10,14}(?![\p{L}\d])/gu;
/** National numbers of Mexico and North America, with or without the country's or the mobile prefix. */
const NATIONAL = /^((00)?521?|1|04[45])?[2-9]\d{9}$/;
const INTERNATIONAL = /(?<!\d)\+\d(?:[ .()-]{0,2}\d){6,14}(?!\d)/g;
/** Numbers in groups; a date begins with its year, of which no area code has four digits. */
const GROUPED = /(?<![\p{L}\d.-])(\(\d{2,3}\) ?|\d{2,3}[ .-])\d{3,4}[ .-]\d{4}(?![\p{L}\d.-])/gu;
const SUSPECT = /[@+]|\d{10}|\d{3}[ .-]\d{4}/;

/** The id by which a system knows a contact, as it may be published: without the middle of anything that is written like a telephone number,
 * and without a mail address. Digits that merely count, and moments, stay. */
export function shownId(id: string): string {
  if (!SUSPECT.test(id)) return id;
  return id
    .replace(ADDRESS, (address) => (TOKEN.test(address) ? address : '•••@•••'))
    .replace(INTERNATIONAL, masked)
    .replace(DIGITS, (digits) => (NATIONAL.test(digits) ? masked(digits) : digits))
    .replace(GROUPED, masked);
}
