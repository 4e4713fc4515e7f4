import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar';
import { demoFiles, TRUTH_FILE } from './files';
import { scenario } from './scenario';
import { createWorld } from './world';

const options = { days: 40, operators: 24, callsPerDay: 60, seed: 7, end: parseDay('2026-03-10')! };
const written = (changed: Partial<typeof options> = {}) =>
  new Map(
    demoFiles(createWorld(scenario, { ...options, ...changed })).map(({ name, lines }) => [
      name,
      [...lines].join('\n'),
    ]),
  );
const files = written();
const table = (name: string) =>
  files
    .get(name)!
    .split('\n')
    .map((line) => line.split(','));

const OWN_FORM: Record<string, { required: string[]; optional: string[] }> = {
  calls: {
    required: ['call_id', 'start'],
    optional: 'operator_id queue topic channel wait_s ring_s talk_s hold_s wrap_s outcome caller source'.split(' '),
  },
  surveys: { required: ['call_id'], optional: 'answered_at overall listening empathy certainty solution'.split(' ') },
  operators: { required: ['operator_id'], optional: 'name team shift profession hire_date aliases'.split(' ') },
  trainings: { required: ['operator_id', 'date'], optional: 'training_id topic measure kind hours'.split(' ') },
  states: { required: ['operator_id', 'state', 'start'], optional: ['end', 'reason'] },
  annotations: { required: ['from', 'label'], optional: ['to', 'scope'] },
};

describe('the files of a demonstration', () => {
  it('are the same for the same options and others for another seed', () => {
    expect(written()).toEqual(files);
    expect(written({ seed: 8 }).get('calls-2026-03.csv')).not.toBe(files.get('calls-2026-03.csv'));
  });

  it('hold one file of calls for each month', () => {
    const months = [...files.keys()].filter((name) => name.startsWith('calls-'));
    expect(months).toEqual(['calls-2026-01.csv', 'calls-2026-02.csv', 'calls-2026-03.csv']);
    for (const name of months) {
      for (const row of table(name).slice(1)) expect(row[1]!.slice(0, 7)).toBe(name.slice(6, 13));
    }
  });

  it("keep to the headers of Escucha's own form", () => {
    for (const [kind, { required, optional }] of Object.entries(OWN_FORM)) {
      const [header] = table(kind === 'calls' ? 'calls-2026-02.csv' : `${kind}.csv`);
      expect(header).toEqual(expect.arrayContaining(required));
      expect([...required, ...optional], kind).toEqual(expect.arrayContaining(header!));
    }
    expect(table('evaluations.csv')[0]).toEqual(
      expect.arrayContaining(['evaluation_id', 'operator_id', 'risk_protocol']),
    );
  });

  it('have a cell for each column, and say that they are a demonstration', () => {
    for (const [name] of files) {
      if (!name.endsWith('.csv')) continue;
      const [header, ...rows] = table(name);
      for (const row of rows) expect(row.length, `${name}: ${row}`).toBe(header!.length);
    }
    const source = table('calls-2026-02.csv').map((row) => row.at(-1));
    expect(new Set(source.slice(1))).toEqual(new Set(['demo']));
  });

  it('name an operator only where somebody answered, and no real number', () => {
    const [header, ...rows] = table('calls-2026-02.csv');
    const at = (column: string) => header!.indexOf(column);
    for (const row of rows) {
      const unheard = ['', 'abandoned', 'timed_out', 'left_by_key', 'failed'].includes(row[at('outcome')]!);
      expect(row[at('operator_id')] === '').toBe(unheard);
      expect(row[at('caller')]).toMatch(/^(demo-\d{7})?$/);
      expect(row[at('start')]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    }
  });

  it('name in the truth only operators that exist', () => {
    const ids = new Set(table('operators.csv').map(([id]) => id));
    const truth = JSON.parse(files.get(TRUTH_FILE)!);
    expect(truth.escucha).toBe('truth');
    expect(truth.needs.length).toBeGreaterThan(3);
    for (const { operator } of truth.needs) expect(ids).toContain(operator);
  });
});
