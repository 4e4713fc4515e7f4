import { describe, expect, it } from 'vitest';
import { readPeople } from './operators';
import { AHT, columns, flag, line, OVERALL, TRANSFER, training, words } from './operators.fixture';
import { readFunnel } from './operators-funnel';
import { funnelTable, peopleTable, readPeopleRows } from './operators-table';

const flags = [
  flag({ topic: 'fraude', level: 'operator_topic' }),
  flag({ topic: 'fraude', level: 'operator_topic', measure: 'aht' }),
  flag(),
];
const document = training({
  flags,
  levels: {
    transfer: columns({ n: [100, 100, 5, 0, 100, 100], low: [-3, 0, 0, 0, 0, 0] }),
    overall: columns({ observed: [1, 1, 1, 1, 1, 1], n: [100, 100, 100, 100, 100, 4] }),
  },
});
const read = (pseudonyms = false) => readPeople(document, { where: {} }, line(pseudonyms), words);

describe('the people as rows', () => {
  const rows = readPeopleRows(document, TRANSFER, read(), line());

  it('gather flags by place', () => {
    const { places } = rows.rows.find(({ person }) => person.id === 'b')!;
    expect(places).toEqual([
      { topic: 'fraude', measures: ['transfer', 'aht'] },
      { topic: null, measures: ['transfer'] },
    ]);
  });

  it('share an axis that holds every interval and what does not matter', () => {
    expect(rows.axis).toEqual({ from: -3, to: 1.2 });
  });

  it('go into a file with nothing where too little is known, never 0', () => {
    const { columns: heads, rows: cells } = peopleTable(rows, TRANSFER, line(), words);
    const of = (name: string) =>
      Object.fromEntries(heads.map(({ id }, i) => [id, cells.find(([n]) => n === name)![i]]));
    expect(of('Zoila')).toMatchObject({
      id: 'c',
      n: 5,
      observed: null,
      expected: null,
      gap: null,
      note: words.d.insufficient,
    });
    expect(of('Óscar')).toMatchObject({
      id: 'b',
      team: 'Norte',
      tenureDays: 365,
      n: 100,
      observed: 20,
      satisfaction: 4,
      satisfactionN: 100,
      flags: 3,
      places: 'fraude: Transferencias, Duración; todos los temas: Transferencias',
      note: '',
    });
    expect(of('Berta')).toMatchObject({ satisfaction: null, satisfactionN: null });
    expect(of('a')).toMatchObject({ team: null, tenureDays: null });
  });

  it('leave satisfaction out where no survey asks for it', () => {
    const unasked = { ...document, measures: [AHT, TRANSFER] };
    const { columns: heads } = peopleTable(readPeopleRows(unasked, TRANSFER, read(), line()), TRANSFER, line(), words);
    expect(heads.map(({ id }) => id)).not.toContain('satisfaction');
  });

  it('go without names where people are called by id', () => {
    const { columns: heads, rows: cells } = peopleTable(
      readPeopleRows(document, TRANSFER, read(true), line()),
      TRANSFER,
      line(true),
      words,
    );
    expect(heads.map(({ id }) => id)).not.toContain('id');
    expect(JSON.stringify(cells)).not.toMatch(/Óscar|Zoila|Ana/);
  });
});

describe('the funnel as a table', () => {
  it('has what is drawn, and no heading that would rank people', () => {
    const people = read();
    const { columns: heads, rows } = funnelTable(
      readFunnel(document, TRANSFER, line()),
      document,
      people,
      line(),
      words,
    );
    expect(rows.map(([name]) => name)).not.toContain('Zoila');
    expect(rows).toHaveLength(4);
    expect(heads.filter(({ fixed }) => !fixed).map(({ id }) => id)).toEqual(['name', 'id', 'n', 'places']);
    const [, id, n, observed, expected, ratio] = rows[0]!;
    expect([id, n, observed, expected, ratio]).toEqual(['a', 100, 20, 20, 1]);
  });

  it('of scores has points instead of a ratio', () => {
    const { columns: heads } = funnelTable(readFunnel(document, OVERALL, line()), document, read(), line(), words);
    expect(heads.map(({ id }) => id)).toContain('points');
  });
});
