import { RECORDER_PLACEHOLDERS, type Settings } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { readJson } from './read-json';
import { schemaCheck } from './schema-check';
import { describeSchemaError } from './schema-error';
import schema from './settings.schema.json';
import { isZone } from './zone';

const check = schemaCheck(schema);

/** Reads what the line has set. A UserError names the file and the key that is wrong. */
export async function readSettings(path: string): Promise<Settings> {
  return checkSettings(await readJson('settings', path), path);
}

export function checkSettings(given: unknown, path: string): Settings {
  const errors = check(given);
  if (errors) throw new UserError(`settings ${path}: ${describeSchemaError(errors)}`);
  const value = given as Settings;
  if (!isZone(value.zone)) {
    throw new UserError(
      `settings ${path}: /zone "${value.zone}" is not an IANA time zone, such as America/Mexico_City`,
    );
  }
  for (const [measure, target] of Object.entries(value.targets ?? {})) {
    if (Array.isArray(target) && target[0]! > target[1]!) {
      throw new UserError(
        `settings ${path}: /targets/${measure} goes from ${target[0]} down to ${target[1]}; write the lower end first`,
      );
    }
  }
  const unknown = value.recorder && unknownPlaceholder(value.recorder.urlTemplate);
  if (unknown) {
    const known = RECORDER_PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
    throw new UserError(`settings ${path}: /recorder/urlTemplate has no placeholder ${unknown}; it knows ${known}`);
  }
  if (value.night && value.night.from === value.night.to) {
    throw new UserError(`settings ${path}: /night begins and ends at ${value.night.from}; write two hours that differ`);
  }
  return value;
}

function unknownPlaceholder(template: string): string | undefined {
  const known: readonly string[] = RECORDER_PLACEHOLDERS.map((name) => `{${name}}`);
  return template.match(/\{[^{}]*\}|[{}]/g)?.find((found) => !known.includes(found));
}
