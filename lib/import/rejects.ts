import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rejectedValue } from '@/lib/privacy/veiled';

/** A row that could not be mapped, or a line that could not be read. */
export interface Reject {
  line: number;
  column: string;
  value: string;
  reason: string;
}

const ADVICE = 'mend the line in the export or the profile, then import the file again';

/** Writes the rejects of one file as CSV: file, line, column, value, reason, what to do. */
export async function writeRejects(path: string, file: string, rejects: readonly Reject[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const rows = rejects.map(({ line, column, value, reason }) => [
    file,
    String(line),
    column,
    rejectedValue(value, column),
    reason,
    ADVICE,
  ]);
  const text = [['file', 'line', 'column', 'value', 'reason', 'what_to_do'], ...rows].map((row) =>
    row.map(field).join(','),
  );
  await writeFile(path, `${text.join('\n')}\n`);
}

function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
