const LONGEST = 80;
const DATE = String.raw`\d{4}[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-](\d\d|\d{4})`;
const TIME = String.raw`\d\d?:\d\d(:\d\d([.,]\d+)?)?\s*([ap]\.?\s?m\.?|z|utc|[+-]\d\d:?\d\d)?`;
const COMPACT = String.raw`\d{6}|(19|20)\d{6}`;
const MOMENT = new RegExp(`^((${DATE})([T ,]+${TIME})?|(${COMPACT})[T ]${TIME})$`, 'i');
const PHONE_LIKE = /\+?\d(?:[ .()-]{0,2}\d){6,}/g;
const ADDRESS = /[^\s@]+@[^\s@]+/g;

/** Whether a value is a date with its time. */
export function isMoment(value: string): boolean {
  return MOMENT.test(value);
}

/** A value as it may be shown to whoever mends the export: cut, and without the middle of anything like a phone number or the name
 * of anything like a mail address. A date with its time stays readable. */
export function masked(value: string): string {
  const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (isMoment(short)) return short;
  return short.replace(ADDRESS, '•••@•••').replace(PHONE_LIKE, (number) => {
    const digits = number.replace(/\D/g, '');
    return `${digits.slice(0, 2)}${'•'.repeat(digits.length - 4)}${digits.slice(-2)}`;
  });
}
