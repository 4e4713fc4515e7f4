/** The values most like a text, nearest first: least changes of a character, without regard to case and accents. */
export function nearest(text: string, values: readonly string[], most: number): string[] {
  const asked = folded(text);
  return values
    .map((value) => ({ value, changes: changesBetween(asked, folded(value)) }))
    .sort((a, b) => a.changes - b.changes)
    .slice(0, most)
    .map(({ value }) => value);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Levenshtein's distance. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  return row[b.length]!;
}
