import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from './temporary.fixture';

describe('delimited files', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const queues = async () =>
    (await line.rows('SELECT contact_id, queue FROM contacts ORDER BY contact_id')).map((row) =>
      Object.values(row).join(' '),
    );
  const call = (id: string, queue: string) => `${id},2026-01-05T08:00:00,${queue}`;
  const HEADER = 'call_id,start,queue';

  it.each([
    ['\n', ','],
    ['\r\n', ';'],
    ['\r\n', '\t'],
    ['\r', ','],
  ])('rejects each damaged line by its physical number: ends %j, delimiter %j', async (newline, delimiter) => {
    const lines = [
      HEADER,
      call('1', 'a'),
      '',
      '2,2026-01-05T08:00:00',
      call('3', 'c,d'),
      call('4', 'x').replace('08:00', '25:00'),
      '',
      call('', 'e'),
      `${call('5', 'e')},`,
      call('6', 'f'),
    ];
    const text = lines.map((text) => text.replaceAll(',', delimiter)).join(newline);
    const report = await line.import({ 'calls.csv': text });
    expect(line.rejects(report)).toEqual([
      'calls.csv,4,,2,2 fields where the header has 3',
      'calls.csv,5,,3,4 fields where the header has 3',
      'calls.csv,6,start,2026-01-05T25:00:00,not a date and time of the form iso between 1971 and 2100',
      'calls.csv,8,call_id,,"empty, and contacts can\'t do without contact_id"',
    ]);
    expect(report.imported[0]).toMatchObject({ rows: 7, added: { contacts: 3 }, rejected: 4 });
    expect(await queues()).toEqual(['1 a', '5 e', '6 f']);
  });

  it('reads quoted text with newlines and quotes, and loses one line to a quote that is not closed', async () => {
    const text = [HEADER, call('1', '"a ""b""\nc, d"'), call('2', '"open'), call('3', 'c'), ''].join('\n');
    const report = await line.import({ 'calls.csv': text });
    expect(line.rejects(report)).toEqual(['calls.csv,4,,2,a quote is opened and never closed']);
    expect(await queues()).toEqual(['1 a "b"\nc, d', '3 c']);
  });

  it('finds its columns in any order, case and spacing, and names those without a place', async () => {
    const report = await line.import({
      'calls.csv': `\uFEFFQueue, Call_ID ,START,name,queue\na,1,2026-01-05T08:00:00,Ana,b\n`,
    });
    expect(report.imported[0]!.leftOut).toEqual(['name', 'queue (2)']);
    expect(await queues()).toEqual(['1 a']);
  });

  it('recognises a header in the encoding of the profile that knows it', async () => {
    const text = 'Folio;Fecha y hora;Teléfono;Resultado\n1;02/11/2026 08:05;5512345678;Atendida\n';
    const draft = (encoding: string) => ({
      recognise: { header: ['Folio', 'Teléfono'] },
      file: { encoding },
      columns: {
        contact_id: 'Folio',
        entered_at: { column: 'Fecha y hora', datetime: 'dd/MM/yyyy HH:mm' },
        caller: 'Teléfono',
        ending: { column: 'Resultado', map: { Atendida: 'answered' } },
      },
    });
    const latin = { 'bitácora.csv': Buffer.from(text, 'latin1') };
    const { imported } = await line.import(latin, null, [draft('windows-1252')]);
    expect(imported[0]).toMatchObject({
      format: 'profile',
      added: { contacts: 1 },
      period: ['2026-11-02', '2026-11-02'],
    });
    await expect(line.import({ 'x.csv': Buffer.from(text, 'latin1') }, null, [draft('cp850')])).rejects.toThrow(
      'not a known export',
    );
  });

  it('says of a workbook what to do', async () => {
    await expect(line.import({ 'libro.xlsx': 'PK\u0003\u0004' })).rejects.toThrow("the workbook can't be read");
    await expect(line.import({ 'libro.xls': 'x' })).rejects.toThrow('an old Excel workbook; save it as .xlsx or CSV');
    await expect(line.import({ 'libro.csv': 'PK\u0003\u0004' })).rejects.toThrow(
      'libro.csv: the .zip file is damaged or cut off',
    );
  });

  it('numbers the rows where nothing in them tells them apart', async () => {
    const profile = {
      columns: { contact_id: '$row', entered_at: 't', queue: 'q', ending: { constant: 'incomplete' } },
    };
    const report = await line.import(
      { 'rows.csv': 't,q\n2026-01-05,a\n2026-01-05,a\nnever,a\n2026-01-05,b\n' },
      profile,
    );
    expect(report.imported[0]).toMatchObject({ rows: 4, accepted: 3, rejected: 1 });
    expect(await queues()).toEqual(['1 a', '2 a', '4 b']);
  });

  it('reads UTF-16 and long cells, and costs only its line where a byte is NUL', async () => {
    await line.import({ 'u.csv': Buffer.from(`\uFEFF${HEADER}\n${call('1', 'ñandú')}\n`, 'utf16le') });
    const long = 'x'.repeat(1 << 20);
    const report = await line.import({ 'n.csv': `${HEADER}\n${call('2', 'a\0b')}\n${call('3', long)}\n` });
    expect(line.rejects(report)).toEqual(['n.csv,2,,2,holds a NUL byte']);
    expect(await queues()).toEqual(['1 ñandú', `3 ${long}`]);
  });

  it.each([
    ['', 'calls.csv: the file is empty'],
    ['\n\n', 'calls.csv: the file is empty'],
    ['fecha,nombre\n1,2\n', 'calls.csv: not a known export; its first line begins "fecha,nombre"'],
    ['%PDF-1.4 \u0001', 'calls.csv: not a text file'],
    [`${HEADER}\n1\n2\n`, 'calls.csv: no row could be mapped; line 2: 1 field where the header has 3'],
  ])('refuses %#', async (content, message) => {
    await expect(line.import({ 'calls.csv': content })).rejects.toThrow(message);
  });

  it('takes a file with a header alone', async () => {
    const report = await line.import({ 'calls.csv': `${HEADER}\n` });
    expect(report.imported[0]).toMatchObject({ rows: 0, added: { contacts: 0 }, rejected: 0 });
  });

  it('passes over titles, footers and a header that comes again', async () => {
    const text = `Call Logs
Period: January

${HEADER}
${call('1', 'a')}
${HEADER}
${call('2', 'b')}
Totals,2
`;
    const report = await line.import(
      { 'calls.csv': text },
      {
        file: { skip: 2, ignore: '^(Totals|call_id)', header: ['id', 't', 'q'] },
        columns: { contact_id: 'id', entered_at: 't', queue: 'q', ending: { constant: 'answered' } },
      },
    );
    expect(report.imported[0]).toMatchObject({
      rows: 5,
      dropped: { 'lines that the profile ignores': 3 },
      rejected: 0,
    });
    expect(await queues()).toEqual(['1 a', '2 b']);
  });

  it('reads old code pages, no quoting and no header, and names a bad profile with the file', async () => {
    const draft = {
      file: { encoding: 'cp850', delimiter: '|', quote: '', header: ['id', 't', 'q'] },
      columns: { contact_id: 'id', entered_at: 't', queue: 'q', ending: { constant: 'answered' } },
    };
    const bytes = Buffer.concat([Buffer.from('1|2026-01-05 08:00:00|a "Pe'), Buffer.from([0xa4]), Buffer.from('a\n')]);
    await line.import({ 'calls.txt': bytes }, draft);
    expect(await queues()).toEqual(['1 a "Peña']);
    const wrong = (columns: object) =>
      line.import({ 'b.txt': '1|2|3\n' }, { ...draft, columns: { ...draft.columns, ...columns } });
    await expect(wrong({ topic: 'tema' })).rejects.toThrow(
      'b.txt: profile test: columns.topic: column "tema" is not in the file, which has: id, t, q',
    );
    await expect(wrong({ topic: { column: 'q', extract: '(' } })).rejects.toThrow('"(" is not a regular expression');
    await expect(line.import({ 'b.txt': '1|2|3\n' }, { ...draft, file: { encoding: 'cp-none' } })).rejects.toThrow(
      'encoding "cp-none" is not known',
    );
  });
});
