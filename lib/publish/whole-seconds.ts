/** Whole seconds of a moment, or of a wall clock, since 1970-01-01T00:00. */
export function wholeSeconds(column: string): string {
  return `CAST(floor(epoch(${column})) AS BIGINT)`;
}
