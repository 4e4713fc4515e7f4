import { describe, expect, it } from 'vitest';
import { Settling } from './settling';

const seen = (files: Record<string, string>) =>
  Object.entries(files).map(([name, stamp]) => ({ file: { path: name, name }, stamp }));
const names = (look: ReturnType<Settling['look']>) => [look.ready.map(({ name }) => name).join(' '), look.unsettled];

describe('the files of a folder that is followed', () => {
  it('are told once they were still', () => {
    const settling = new Settling(2, 30);
    expect(names(settling.look(seen({ a: '1' }), 0))).toEqual(['', true]);
    expect(names(settling.look(seen({ a: '2' }), 1))).toEqual(['', true]);
    expect(names(settling.look(seen({ a: '2' }), 2.5))).toEqual(['', true]);
    expect(names(settling.look(seen({ a: '2' }), 3))).toEqual(['a', false]);
  });

  it('are told until they are done, and again when they change or all are to be read anew', () => {
    const settling = new Settling(2, 30);
    settling.look(seen({ a: '1' }), 0);
    const [a] = settling.look(seen({ a: '1' }), 2).ready;
    expect(names(settling.look(seen({ a: '1' }), 3))).toEqual(['a', false]);
    settling.done(a!);
    expect(names(settling.look(seen({ a: '1' }), 4))).toEqual(['', false]);
    settling.again();
    expect(names(settling.look(seen({ a: '1' }), 5))).toEqual(['a', false]);
    settling.done(a!);
    expect(names(settling.look(seen({ a: '2' }), 6))).toEqual(['', true]);
    expect(names(settling.look(seen({ a: '2' }), 8))).toEqual(['a', false]);
    settling.look(seen({}), 9);
    expect(names(settling.look(seen({ a: '2' }), 10))).toEqual(['', true]);
  });

  it('wait for those that come with them, but not for one that keeps changing', () => {
    const settling = new Settling(2, 10);
    settling.look(seen({ a: '1' }), 0);
    for (const now of [2, 4, 6, 8])
      expect(names(settling.look(seen({ a: '1', log: `${now}` }), now))).toEqual(['', true]);
    expect(names(settling.look(seen({ a: '1', log: '10' }), 10))).toEqual(['a', true]);
  });
});
