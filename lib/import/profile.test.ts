import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { compileProfile } from './compile';
import { checkProfile, readProfile } from './profile';

const CONTACT = { contact_id: 'id', entered_at: 't', ending: { constant: 'answered' } };
const draft = (columns: object = {}, more: object = {}) => ({
  profile: 1,
  name: 'p',
  target: 'contacts',
  columns: { ...CONTACT, ...columns },
  ...more,
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  throw new Error('accepted');
}

describe('checkProfile', () => {
  it.each([
    [draft({ wait: 'x' }), '/columns/wait is not a column of contacts; it has source, contact_id'],
    [{ ...draft(), columns: { contact_id: 'id' } }, "/columns/entered_at is missing; contacts can't do without it"],
    [draft({ wait_s: { column: 'x', durations: 's' } }), '/columns/wait_s has no key "durations"; it knows column,'],
    [draft({ wait_s: { column: 'x', duration: 'sec' } }), '/columns/wait_s/duration "sec" is none of s, ms, min,'],
    [draft({ wait_s: {} }), '/columns/wait_s lacks "column"'],
    [draft({ wait_s: { first: ['x', { colunm: 'y' }] } }), '/columns/wait_s/first/1 has no key "colunm"'],
    [draft({ ending: { cases: [{ value: 'answered' }] } }), '/columns/ending/cases/0 lacks "when"'],
    [draft({}, { drop: [{ when: { colum: 'x' }, reason: 'r' }] }), '/drop/0/when has no key "colum"'],
    [draft({}, { unkown: 1 }), 'the file has no key "unkown"; it knows'],
    [draft({}, { target: 'calls' }), '/target "calls" is none of contacts, surveys,'],
    [draft({}, { profile: 2 }), '/profile 2 must be 1'],
    [draft({}, { zone: 'Nowhere/Town' }), 'zone "Nowhere/Town" is not an IANA time zone'],
    [draft({ entered_at: { column: 't', zone: 'CST6' } }), 'zone "CST6" is not an IANA time zone'],
    [draft({}, { file: { ignore: '(' } }), '/file/ignore "(" is not a regular expression'],
    [draft({}, { file: { header: false } }), '/file/header'],
    [[], 'the file must be object'],
  ])('says what is wrong: %#', (profile, message) => {
    expect(messageOf(() => checkProfile(profile, 'p.json'))).toContain(`profile p.json: ${message}`);
  });

  it.each([
    [draft({ wait_s: 'nope' }), 'columns.wait_s: column "nope" is not in the file, which has: id, t, x'],
    [
      draft({ entered_at: { column: 't', datetime: 'dd/QQ' } }),
      'columns.entered_at: date format "dd/QQ": "Q" is not known',
    ],
    [draft({ ending: { constant: 'finished' } }), 'columns.ending: "finished" is not one of answered, abandoned,'],
    [draft({ ending: { column: 'x', map: { 5: 'done' } } }), 'columns.ending: "done" is not one of answered,'],
    [draft({}, { drop: [{ when: { column: 'x' }, reason: 'r' }] }), 'drop: a condition on "x" tests nothing'],
    [draft({}, { warn: [{ when: { column: 'z', empty: true }, reason: 'r' }] }), 'warn: column "z" is not in the file'],
  ])('says what does not fit the file: %#', (profile, message) => {
    expect(messageOf(() => compileProfile(checkProfile(profile, 'p.json'), ['id', 't', 'x'], 'UTC'))).toContain(
      message,
    );
  });

  it('takes the profiles that the project ships and that its guide shows', async () => {
    const folder = resolve(import.meta.dirname, '../../data/settings/profiles');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      expect((await readProfile(join(folder, name))).profile).toBe(1);
    }
    const guide = readFileSync(join(folder, 'README.md'), 'utf8');
    const shown = [...guide.matchAll(/^```json\n(.*?)^```/gms)].map((match) => JSON.parse(match[1]!) as unknown);
    expect(shown.map((profile) => checkProfile(profile, 'README.md').name)).toEqual(['issabel']);
  });

  it('takes older zone names and a byte order mark', async () => {
    expect(checkProfile(draft({}, { zone: 'US/Pacific' }), 'p.json').zone).toBe('US/Pacific');
    const folder = mkdtempSync(join(tmpdir(), 'escucha-profile-'));
    const path = join(folder, 'p.json');
    writeFileSync(path, `\uFEFF${JSON.stringify(draft())}`);
    expect((await readProfile(path)).name).toBe('p');
    writeFileSync(path, '{"profile": 1,}');
    await expect(readProfile(path)).rejects.toThrow('not valid JSON');
    await expect(readProfile(join(folder, 'none.json'))).rejects.toThrow('no such file');
    rmSync(folder, { recursive: true });
  });
});
