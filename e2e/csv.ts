interface CsvFile {
  /** The lines before the table, without their `# `. */
  notes: string[];
  head: string[];
  rows: string[][];
}

/** Reads RFC 4180 as a spreadsheet does; a line that starts with `#` before the table is a note. */
export function readCsv(text: string): CsvFile {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    records.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') records.push([]);
  }
  const lines = records.filter((record) => record.length > 1 || (record[0] ?? '') !== '');
  const first = lines.findIndex(([cell]) => !cell?.startsWith('# '));
  const [head = [], ...rows] = lines.slice(first);
  return { notes: lines.slice(0, first).map((cells) => cells.join(',').slice(2)), head, rows };
}
