/** Rows of `kept` of other days than these, and those of `fresh` of these days, in the order of the dimensions, in which both are. */
export function mergeDays(kept, fresh, { dimensions, days }) {
  const dataOf = (columns) => new Map(columns.map(({ name, data }) => [name, data]));
  const sources = [dataOf(kept), dataOf(fresh)];
  const touched = isAmong(days);
  const rows = sources.map((source, index) => rowsWhere(source.get('day'), (day) => touched(day) === (index === 1)));
  const keys = sources.map((source) => dimensions.map((name) => source.get(name)));
  const length = rows[0].length + rows[1].length;
  const from = new Uint8Array(length);
  const at = new Int32Array(length);
  for (let i = 0, j = 0; i + j < length; ) {
    const takeFresh =
      i === rows[0].length || (j < rows[1].length && isBefore(keys[1], rows[1][j], keys[0], rows[0][i]));
    from[i + j] = takeFresh ? 1 : 0;
    at[i + j] = takeFresh ? rows[1][j] : rows[0][i];
    if (takeFresh) j++;
    else i++;
  }
  return fresh.map(({ name }) => {
    const columns = sources.map((source) => source.get(name));
    return { name, data: narrow(gathered(columns, from, at)) };
  });
}

function isAmong(stretches) {
  const first = stretches[0]?.[0] ?? 0;
  const flags = new Uint8Array(stretches.length ? stretches.at(-1)[1] - first + 1 : 0);
  for (const [from, to] of stretches) flags.fill(1, from - first, to - first + 1);
  return (day) => flags[day - first] === 1;
}

function rowsWhere(days, holds) {
  const rows = new Int32Array(days.length);
  let n = 0;
  for (let row = 0; row < days.length; row++) if (holds(days[row])) rows[n++] = row;
  return rows.subarray(0, n);
}

function isBefore(one, row, other, otherRow) {
  for (let index = 0; index < one.length; index++) {
    const difference = one[index][row] - other[index][otherRow];
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function gathered(sources, from, at) {
  const whole = sources.every((data) => data instanceof Int32Array);
  const joined = whole ? new Int32Array(at.length) : new Float64Array(at.length);
  for (let row = 0; row < at.length; row++) joined[row] = sources[from[row]][at[row]];
  return joined;
}

/** As whole numbers of 32 bits where each of them is one. */
export function narrow(column) {
  if (column instanceof Int32Array) return column;
  const whole = Int32Array.from(column);
  return whole.every((value, row) => value === column[row]) ? whole : column;
}
