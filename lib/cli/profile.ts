import { stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FirstProfile, firstProfile } from '@/lib/import/guess/first-profile';
import { UserError } from '@/lib/model/user-error';
import { TABLE_NAMES, type TableName } from '@/lib/store/tables';
import { DEFAULT_SETTINGS } from './defaults';
import { readProfiles } from './import';

export async function profileCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      target: { type: 'string' },
      settings: { type: 'string', default: DEFAULT_SETTINGS },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, more] = positionals;
  if (!file || more) throw new UserError('name the one file to write a profile for: npx escucha profile FILE');
  const profiles = await readProfiles(join(dirname(values.settings), 'profiles'));
  const found = await firstProfile(file, profiles, targetOf(values.target));
  if ('known' in found) {
    process.stdout.write(
      `${file}: read as ${found.known}; it needs no profile of its own (--target ${TABLE_NAMES[0]} writes one all the same)\n`,
    );
    return 0;
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
    return 0;
  }
  const out = values.out ?? `${found.profile.name}.profile.json`;
  if (await stat(out).catch(() => null)) throw new UserError(`${out} is there already; name another --out FILE`);
  await writeFile(out, `${JSON.stringify(found.profile, null, 2)}\n`);
  process.stdout.write(describe(file, out, found));
  return 0;
}

function targetOf(name: string | undefined): TableName | undefined {
  if (name === undefined) return undefined;
  const found = TABLE_NAMES.find((table) => table === name);
  if (!found) throw new UserError(`--target ${name}: no such table; known are ${TABLE_NAMES.join(', ')}`);
  return found;
}

function describe(file: string, out: string, { profile, notes, missing, unused }: FirstProfile): string {
  const guesses = Object.entries(profile.guesses).map(([column, { from, why, samples }]) => {
    const shown = samples.length ? `   ${samples.map((sample) => JSON.stringify(sample)).join(', ')}` : '';
    return `  ${column} ← ${from.join(' + ') || 'the same in every row'}: ${why}${shown}`;
  });
  return `${[
    `${file}: ${profile.target}`,
    ...notes.map((note) => `  ${note}`),
    ...guesses,
    ...(profile.drop ?? []).map(({ when, reason }) => `  left out as ${reason}: where ${JSON.stringify(when)}`),
    ...(missing.length ? [`  to be named by you, as ${profile.target} can't do without: ${missing.join(', ')}`] : []),
    ...(unused.length ? [`  not used: ${unused.join(', ')}`] : []),
    `written to ${out}. Look at each guess, then see what would come of it:`,
    `  npx escucha import ${JSON.stringify(file)} --profile ${JSON.stringify(out)} --dry-run`,
  ].join('\n')}\n`;
}
