import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockStore } from '@/lib/store/lock';
import { Project } from './import-process.fixture';

const HEADER = 'call_id,start,operator_id,talk_s\n';
const call = (id: number) => `${id},2026-01-05T08:00:00,ana,9\n`;

describe('the import command', () => {
  let project: Project;
  beforeEach(() => {
    project = new Project();
  });
  afterEach(() => project.remove());

  it('imports, takes back, and says what would come again', async () => {
    project.write('data/exports/a.csv', HEADER + call(1));
    const imported = await project.run('import', '--publish', '--json');
    expect(JSON.parse(imported.stdout)).toMatchObject({
      imported: [{ file: 'a.csv' }],
      published: { files: expect.any(Number) },
    });
    const undone = await project.run('import', '--undo', 'LAST', '--publish');
    expect(undone.stdout).toMatch(
      /^taken back: a.csv \(own-form\), imported 20.* UTC\n {2}1 contacts\ndata\/exports\/a.csv is still there: the next import brings it back, unless it is moved away first\nout\/data\/supervisors: /,
    );
    const manifest = JSON.parse(readFileSync(join(project.folder, 'out/data/supervisors/manifest.json'), 'utf8'));
    expect([manifest.trust.contacts, manifest.trust.files]).toEqual([0, 0]);
    const nothing = await project.run('import', '--undo', 'a.csv');
    expect([nothing.code, nothing.stderr]).toEqual([
      1,
      'escucha import: nothing that was imported is called "a.csv"; the store has no import\n',
    ]);
  });

  it('shows what it would do', async () => {
    project.write('data/exports/a.csv', `${HEADER}${call(1)}2,never,ana,9\n`);
    const { code, stdout } = await project.run('import', '--dry-run');
    expect(stdout).toBe(`nothing was written: this is what an import would do
a.csv (own-form): 2 rows → 1 contacts, 2026-01-05 to 2026-01-05
  contacts: source=own-form contact_id=1 visit=1 entered_at=2026-01-05 14:00:00 entered_local=2026-01-05 08:00:00 ending=answered operator_id=ana talk_s=9
  rejected: 1
    line 3, start "never": not a date and time of the form iso between 1971 and 2100
1 rows could not be mapped
`);
    expect([code, existsSync(project.store)]).toEqual([0, false]);
    const wrong = await project.run('import', '--dry-run', '--undo', 'LAST');
    expect([wrong.code, wrong.stderr.split('\n')[0]]).toEqual([
      2,
      "escucha import: --undo and --dry-run don't go together",
    ]);
  });

  it('waits for another import, and says so when it waited long enough', async () => {
    project.write('data/exports/a.csv', HEADER + call(1));
    const lock = await lockStore(project.store);
    const impatient = await project.run('import', '--wait', '0.5');
    expect(impatient.code).toBe(1);
    expect(impatient.stderr).toContain(`another import is running (process ${process.pid}), waiting up to 0.5 s`);
    expect(impatient.stderr).toContain(
      `another import is writing this store still, after 0.5 s (process ${process.pid})`,
    );
    const patient = project.start('import');
    await patient.says('another import is running');
    await lock.free();
    expect(await patient.ended).toMatchObject({ code: 0, stdout: expect.stringContaining('a.csv (own-form)') });
  });

  it('follows the drop folder until it is stopped', async () => {
    project.write('data/exports/a.csv', HEADER + call(1));
    const watching = project.start('import', '--watch', '--publish', '--still', '0.2');
    await watching.says('watching data/exports');
    expect(watching.stdout).toContain('a.csv (own-form): 1 rows → 1 contacts');
    project.write('data/exports/sub/b.csv', HEADER + call(2));
    await watching.says('sub/b.csv (own-form): 1 rows → 1 contacts');
    project.write('data/exports/c.csv', 'call_id,start\n3,never\n');
    await watching.says(
      'c.csv: no row could be mapped; line 2, start "never": not a date and time of the form iso between 1971 and 2100. It is set aside',
    );
    project.write('data/exports/c.csv', HEADER + call(3));
    await watching.says('c.csv (own-form): 1 rows → 1 contacts');
    watching.process.kill('SIGTERM');
    expect(await watching.ended).toMatchObject({ code: 0, stderr: expect.stringContaining('ended') });
    const manifest = JSON.parse(readFileSync(join(project.folder, 'out/data/supervisors/manifest.json'), 'utf8'));
    expect(manifest.trust.contacts).toBe(3);
    expect(existsSync(join(project.store, 'import.lock'))).toBe(false);
  });
});
