import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '@/lib/model/user-error';
import { type ProfileDraft, TemporaryLine } from './temporary.fixture';

const TEXT = 'id,t,x,y\n1,2026-01-05T08:00:00,5,6\n';
const CONTACT = { contact_id: 'id', entered_at: 't', ending: { constant: 'answered' } };
const contacts = (columns: object, more: object = {}) =>
  ({ columns: { ...CONTACT, ...columns }, ...more }) as ProfileDraft;
const evaluations = (critical: unknown): ProfileDraft => ({
  target: 'evaluations',
  columns: { evaluation_id: 'id', operator_id: 'x', criterion: 'y', critical },
});
const drop = (when: object) => contacts({}, { drop: [{ when, reason: 'r' }] });

describe('a wrong profile', () => {
  const line = new TemporaryLine();
  let before: Record<string, string>;
  beforeAll(async () => {
    await line.import({ 'operators.csv': 'operator_id\nana\n' });
    before = line.snapshot();
  });
  afterAll(() => line.remove());

  it.each<[ProfileDraft, string]>([
    [contacts({ entered_at: { sum: ['t', 'x'] } }), 'columns.entered_at: "sum" is for seconds, a whole number, or a'],
    [contacts({ queue: { sum: ['x', 'y'] } }), 'columns.queue: "sum" is for seconds, a whole number, or a number, and'],
    [contacts({ caller: { sum: ['x', 'y'] } }), 'columns.caller: "sum" is for'],
    [contacts({ ending: { sum: ['x', 'y'] } }), 'and this column holds one of answered, abandoned,'],
    [
      contacts({ queue: { between: ['t', 't'] } }),
      'columns.queue: "between" is for seconds, and this column holds text',
    ],
    [contacts({ entered_at: { between: ['t', 't'] } }), 'and this column holds a moment'],
    [
      contacts({ wait_s: { plus: ['t', 'x'] } }),
      'columns.wait_s: "plus" is for a moment, and this column holds seconds',
    ],
    [contacts({ wait_s: { between: ['t', { sum: ['x'] }] } }), 'columns.wait_s: "sum" is for'],
    [contacts({ queue: { first: [{ between: ['t', 't'] }, 'x'] } }), 'columns.queue: "between" is for seconds'],
    [contacts({ entered_at: { constant: 'yesterday' } }), 'columns.entered_at: "yesterday" is not a moment'],
    [contacts({ wait_s: { constant: 'long' } }), 'columns.wait_s: "long" is not seconds'],
    [contacts({ wait_s: { constant: -5 } }), 'columns.wait_s: "-5" is not seconds'],
    [contacts({ visit: { constant: 1.5 } }), 'columns.visit: "1.5" is not a whole number'],
    [contacts({ queue: { constant: true } }), 'columns.queue: true is not text; write "true"'],
    [contacts({ wait_s: { column: 'x', map: { 5: 'five' } } }), 'columns.wait_s: "five" is not seconds'],
    [contacts({ wait_s: { column: 'x', map: { 5: '5' }, otherwise: 'lots' } }), '"lots" is not seconds'],
    [evaluations({ constant: 'maybe' }), 'columns.critical: "maybe" is not yes or no'],
    [evaluations({ column: 'x', map: { 5: 'maybe' } }), 'columns.critical: "maybe" is not yes or no'],
    [
      contacts({ wait_s: { cases: [{ when: { column: 'x', empty: false }, value: 'many' }] } }),
      '"many" is not seconds',
    ],
    [contacts({ queue: { column: 'x', extract: 'abc' } }), 'columns.queue: extract "abc" has no pair of parentheses'],
    [contacts({ queue: { column: 'x', extract: '(?i)\\(a[(]' } }), 'has no pair of parentheses'],
    [contacts({ queue: { column: 'x', extract: '(' } }), 'columns.queue: extract "(" is not a regular expression'],
    [contacts({ queue: { column: 'x', datetime: 'iso' } }), '"datetime" is for a moment or a day, and this column'],
    [contacts({ queue: { column: 'x', zone: 'UTC' } }), 'columns.queue: "zone" is for a moment or a day'],
    [contacts({ queue: { column: 'x', duration: 'ms' } }), 'columns.queue: "duration" is for seconds'],
    [contacts({ queue: { column: 'x', decimal: ',' } }), 'columns.queue: "decimal" is for'],
    [contacts({ wait_s: { column: 'x', hash: true } }), 'columns.wait_s: "hash" is for text or a caller'],
    [contacts({ entered_at: { column: 't', datetime: '' } }), 'columns.entered_at: date format "" has no year'],
    [contacts({ entered_at: { column: 't', datetime: 'HH:mm' } }), 'date format "HH:mm" has no year'],
    [contacts({ entered_at: { column: 't', datetime: 'yyyy-MM-dd hh:mm' } }), 'hh counts to 12 and needs a'],
    [
      { target: 'trainings', columns: { operator_id: 'id', held_on: { column: 'x', datetime: 'epoch-s' } } },
      'columns.held_on: datetime "epoch-s" is for a moment, and this column holds a day',
    ],
    [contacts({ queue: { column: 'x', map: {} } }), 'line 2, x "5": not one of'],
    [contacts({}, { file: { delimiter: '"' } }), '/file/delimiter " is also the quote'],
    [contacts({}, { file: { delimiter: '\n' } }), '/file/delimiter is a line break'],
    [contacts({}, { file: { quote: '«' } }), '/file/quote "«" is not a plain character'],
    [contacts({}, { nulls: ['\0'] }), 'holds the character NUL'],
    [drop({ column: 'x', above: Number.POSITIVE_INFINITY }), 'a number of a condition is too large'],
    [drop({ column: 'x', as: 'time', above: 'noon' }), 'drop: "noon" is not a clock time'],
    [drop({ column: 'x', as: 'number', above: 'many' }), 'drop: "many" is not a number'],
    [drop({ column: 'x', matches: '[' }), 'drop: matches "[" is not a regular expression'],
    [
      { target: 'surveys', unpivot: { columns: ['P9'] }, columns: { dimension: '$name', score: '$value' } },
      'unpivot: column "P9" is not in the file, which has: id, t, x, y',
    ],
  ])('is told in one sentence, the store untouched: %#', async (draft, message) => {
    const error = await Promise.resolve()
      .then(() => line.import({ 'f.csv': TEXT }, draft))
      .then(
        () => null,
        (reason: Error) => reason,
      );
    expect(error).toBeInstanceOf(UserError);
    expect(error!.message).toContain(message);
    expect(error!.message).not.toContain('\n');
    expect(line.snapshot()).toEqual(before);
  });

  it.each([
    ['1,2026-01-05T08:00:00,2000000000,2000000000', { wait_s: { sum: ['x', 'y'] } }, 'x + y', 'too large a number'],
    ['1,1972-01-05,2099-01-01,', { wait_s: { between: ['t', 'x'] } }, 't + x', 'too large a number'],
  ])('costs no more than the rows whose numbers are too large: %s', async (row, columns, column, reason) => {
    const own = new TemporaryLine();
    const report = await own.import({ 'f.csv': `id,t,x,y\n${row}\n2,2026-01-05,,\n` }, contacts(columns));
    expect(report.imported[0]).toMatchObject({ added: { contacts: 1 }, rejected: 1 });
    expect(own.rejects(report)[0]).toMatch(new RegExp(`,${column.replace('+', '\\+')},.*${reason}`));
    await own.remove();
  });

  it('is none where the file has a column of an inner name', async () => {
    const own = new TemporaryLine();
    const text = 'id,t,x,$line,pair\n1,2026-01-05T08:00:00,5,6,7\n2,never,5,6,7\n';
    const report = await own.import({ 'f.csv': text }, contacts({}, { unpivot: { columns: ['x'] } }));
    expect(report.imported[0]).toMatchObject({ added: { contacts: 1 }, rejected: 1 });
    await own.remove();
  });
});
