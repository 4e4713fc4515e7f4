const NARROW = /[ijlI.,:;'|]/g;
const SLIM = /[tfr ()\-1]/g;
const WIDE = /[mwMW%]/g;

/** Pixels of a label of 12 px, close enough to set others beside it evenly. */
export function labelWidth(label: string): number {
  const count = (kind: RegExp) => label.match(kind)?.length ?? 0;
  const [narrow, slim, wide] = [count(NARROW), count(SLIM), count(WIDE)];
  return narrow * 3.3 + slim * 4.6 + wide * 10.4 + (label.length - narrow - slim - wide) * 7;
}
