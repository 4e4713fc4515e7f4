const DEEPEST = 12;

/** A record's values by their path, as text: `{"Queue": {"Name": "x"}}` → `Queue.Name`. Words in a list are joined by `; `, a list of
 * anything else stays JSON, null is left out. */
export function flatten(record: object): Map<string, string> {
  const values = new Map<string, string>();
  const stack: [path: string, value: unknown, depth: number][] = [['', record, 0]];
  while (stack.length) {
    const [path, value, depth] = stack.pop()!;
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) values.set(path, listText(value));
    else if (typeof value !== 'object') values.set(path, String(value));
    else if (depth >= DEEPEST) values.set(path, '{…}');
    else {
      const entries = Object.entries(value).reverse();
      for (const [key, inner] of entries) stack.push([path ? `${path}.${key}` : key, inner, depth + 1]);
    }
  }
  return values;
}

function listText(list: unknown[]): string {
  if (list.every((item) => typeof item === 'string' || typeof item === 'number')) return list.join('; ');
  return `[${list.length}]`;
}
