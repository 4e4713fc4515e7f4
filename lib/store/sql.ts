/** A value as an SQL string literal. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Strings as an SQL list of literals, without brackets. */
export function texts(values: Iterable<string>): string {
  return [...values].map(text).join(', ');
}
