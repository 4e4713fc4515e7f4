import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Settings } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import schema from './settings.schema.json' with { type: 'json' };

const validate = new Ajv2020({ allErrors: true, strict: false }).compile<Settings>(schema);

/** Reads what the line has set. A UserError names the file and the key that is wrong. */
export async function readSettings(path: string): Promise<Settings> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError(`settings ${path}: no such file`);
    throw new UserError(`settings ${path}: not valid JSON: ${(error as Error).message}`);
  }
  return checkSettings(parsed, path);
}

export function checkSettings(value: unknown, path: string): Settings {
  if (!validate(value)) {
    const worst = validate.errors![0]!;
    const params = Object.values(worst.params).flat().join(', ');
    throw new UserError(
      `settings ${path}: ${worst.instancePath || '/'} ${worst.message}${params ? ` (${params})` : ''}`,
    );
  }
  if (!Intl.supportedValuesOf('timeZone').includes(value.zone) && value.zone !== 'UTC') {
    throw new UserError(
      `settings ${path}: /zone "${value.zone}" is not an IANA time zone, such as America/Mexico_City`,
    );
  }
  return value;
}
