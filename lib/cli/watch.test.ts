import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { watchExports } from './watch';

/** What happens while the watch waits, one step a wait. */
type Step = () => void;

describe('watching the drop folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const nothing = () => {};

  /** Runs the watch with a clock that goes one step of being still at each wait; answers what it did. */
  async function watched(
    steps: Step[],
    refuse: (names: string[]) => Error | null = () => null,
    rules = () => '',
  ): Promise<string[]> {
    const done: string[] = [];
    const controller = new AbortController();
    let now = 0;
    const left = [...steps];
    await watchExports({
      paths: [folder],
      still_ms: 1,
      signal: controller.signal,
      now: () => now,
      rules: async () => rules(),
      wait: async () => {
        now++;
        const step = left.shift();
        if (step) step();
        else controller.abort();
      },
      importFiles: async (files) => {
        const names = files.map(({ name }) => name);
        const error = refuse(names);
        if (error) throw error;
        done.push(`import ${names.join(' ')}`);
      },
      onReady: async () => void done.push('ready'),
      warn: (message) => void done.push(message),
    });
    return done;
  }

  it('imports what is there, then what comes, each once', async () => {
    write('a', '1');
    write('b', '1');
    expect(await watched([nothing, () => write('c', '1'), nothing, nothing, () => write('a', '12'), nothing])).toEqual([
      'import a b',
      'ready',
      'import c',
      'import a',
    ]);
  });

  it('is ready at once where nothing is there', async () => {
    expect(await watched([])).toEqual(['ready']);
  });

  it('sets a file aside that can not be read, imports the others and goes on', async () => {
    for (const name of ['a', 'bad', 'c']) write(name, '1');
    const refuse = (names: string[]) => (names.includes('bad') ? new UserError('bad: line 2: no') : null);
    const steps = [
      nothing,
      () => write('d', '1'),
      nothing,
      () => renameSync(join(folder, 'bad'), join(folder, 'good')),
      nothing,
    ];
    expect(await watched(steps, refuse)).toEqual([
      'bad: line 2: no. It is set aside until it changes; what was there before is untouched',
      'import a c',
      'ready',
      'import d',
      'import good',
    ]);
  });

  it('tries a file again when the rules change', async () => {
    write('a', '1');
    let rules = 'wrong';
    const refuse = () => (rules === 'wrong' ? new UserError('a: no') : null);
    const mend = () => {
      rules = 'mended';
    };
    const done = await watched([nothing, nothing, mend], refuse, () => rules);
    expect(done.slice(1)).toEqual(['ready', 'import a']);
  });

  it('tells once what keeps it from reading anything, and tries again', async () => {
    write('a', '1');
    let times = 3;
    const refuse = () => (times-- > 0 ? new UserError('another import is running') : null);
    expect(await watched([nothing, nothing, nothing, nothing, nothing], refuse)).toEqual([
      'another import is running',
      'import a',
      'ready',
    ]);
  });

  it('outlives a folder that is gone for a while, but not one that never was', async () => {
    const aside = `${folder}-aside`;
    write('a', '1');
    const steps = [
      nothing,
      () => renameSync(folder, aside),
      nothing,
      () => renameSync(aside, folder),
      () => write('b', '1'),
      nothing,
      nothing,
    ];
    const done = await watched(steps);
    expect(done).toEqual(['import a', 'ready', `${folder}: no such file or folder`, 'import b']);
    folder = join(folder, 'never');
    await expect(watched([])).rejects.toThrow('no such file or folder');
    folder = join(folder, '..');
  });

  it('does not hide a fault of its own', async () => {
    write('a', '1');
    await expect(watched([nothing], () => new TypeError('undefined is not a function'))).rejects.toThrow(TypeError);
  });
});
