import { describe, expect, it } from 'vitest';
import type { Manifest } from '@/lib/model/manifest';
import { withAnnotationsIn } from './annotation-scope';
import type { Scope } from './scope';

const note = (label: string, scope: string | null) => ({ from: 0, to: 24, label, scope });

const manifest = {
  annotations: [
    note('Holiday', null),
    note('Campaign', 'grants'),
    note('Outage', 'north'),
    note('Chat closed', 'chat'),
    note('Storm', 'the whole country'),
    note('New menu', 'sales'),
  ],
  dictionaries: {
    queue: ['north', 'south', 'sales'],
    topic: [null, 'grants', 'taxes', 'sales'],
    channel: ['voice', 'chat'],
  },
} as unknown as Pick<Manifest, 'annotations' | 'dictionaries'>;

const labels = (where: Scope['where']) => withAnnotationsIn({ where }, manifest).annotations.map(({ label }) => label);

describe('annotations of a choice', () => {
  it('are all of them, in the very same manifest, where nothing of theirs is chosen', () => {
    expect(withAnnotationsIn({ where: {} }, manifest)).toBe(manifest);
    expect(withAnnotationsIn({ where: { hour: ['9'], operator: ['x'] } }, manifest)).toBe(manifest);
  });

  it('leave out those about a queue, topic or channel that is not among the chosen', () => {
    expect(labels({ queue: ['south'] })).toEqual(['Holiday', 'Campaign', 'Chat closed', 'Storm', 'New menu']);
    expect(labels({ topic: [null, 'taxes'] })).not.toContain('Campaign');
    expect(labels({ topic: ['taxes', 'grants'] })).toContain('Campaign');
    expect(labels({ channel: ['voice'], queue: ['north'] })).toEqual([
      'Holiday',
      'Campaign',
      'Outage',
      'Storm',
      'New menu',
    ]);
  });

  it('keep what has no scope, or one that the data do not know', () => {
    expect(labels({ queue: [], topic: [], channel: [] })).toEqual(['Holiday', 'Storm']);
  });

  it('keep a scope that is a queue and a topic while it is among the chosen as either', () => {
    expect(labels({ queue: ['south'] })).toContain('New menu');
    expect(labels({ queue: ['south'], topic: ['taxes'] })).not.toContain('New menu');
  });
});
