import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
});
afterEach(() => line.remove());

const told = async (sql: string) =>
  (await line.rows(sql)).map((row) =>
    Object.values(row)
      .map((value) => (value === null ? '-' : value))
      .join(' | '),
  );
const CONTACTS = `SELECT contact_id, strftime(entered_local, '%d %H:%M') AS t, ending, queue, channel, operator_id, topic, disposition,
  wait_s, ring_s, talk_s, hold_s, wrap_s, caller_key IS NOT NULL AS called FROM contacts ORDER BY contact_id`;

describe('the interactions view', () => {
  const HEADER =
    'Full Export Completed,Partial Result Timestamp,Filters,Media Type,Users,Remote,Date,End Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Flow,Conversation ID,Abandoned,Time to Abandon,Total Queue,Total Alert,Total Talk,Total Hold,Total ACW,Transfers,Flow-Out Type';
  const row = (id: string, cells: Record<string, string>) =>
    HEADER.split(',')
      .map((name) => {
        const plain: Record<string, string> = {
          'Full Export Completed': 'YES',
          'Media Type': 'voice',
          Date: '6/23/25 07:00 AM',
          'End Date': '6/23/25 07:12 AM',
          Duration: '300000',
          Direction: 'Inbound',
          ANI: 'tel:+525550001111',
          'Conversation ID': id,
          Abandoned: 'NO',
          ...cells,
        };
        const value = plain[name] ?? '';
        return value.includes(',') ? `"${value}"` : value;
      })
      .join(',');
  const answered = { Users: 'Ana Peña', Queue: 'Legal', 'Total Queue': '12000', 'Total Talk': '240000' };
  const ROWS = [
    row('a-plain', {
      ...answered,
      'Total Alert': '4000',
      'Total Hold': '10000',
      'Total ACW': '15000',
      'Wrap-up': 'Asesoría',
    }),
    row('b-several', {
      ...answered,
      Users: 'Ana Peña; Ben Ruiz',
      Queue: 'Legal; Psicología',
      'Wrap-up': 'ININ-WRAP-UP-TIMEOUT; Derivación',
      Transfers: '1',
      ANI: 'sip:anonymous@anonymous.invalid',
    }),
    row('c-gave-up', { Queue: 'Legal', Abandoned: 'YES', 'Time to Abandon': '45000', 'Total Queue': '45000' }),
    row('d-menu', {}),
    row('e-outgoing', { ...answered, Direction: 'Outbound' }),
    row('f-voicemail', { Queue: 'Legal', 'Flow-Out Type': 'voicemail', 'Total Queue': '60000' }),
    row('g-going-on', { ...answered, 'End Date': '' }),
    row('h-chat', {
      ...answered,
      'Media Type': 'message',
      'Wrap-up': 'ININ-WRAP-UP-TIMEOUT',
      Direction: 'Inbound/Outbound',
    }),
    row('i-unknown', { Queue: 'Legal', Users: 'Ana Peña', 'Total Queue': '9000' }),
    'YES,,,voice,Ana',
  ];

  it('is a contact for each conversation, in English, in milliseconds', async () => {
    const { imported } = await line.import({ 'interactions.csv': [HEADER, ...ROWS].join('\n') });
    expect(await told(CONTACTS)).toEqual([
      'a-plain | 23 07:00 | answered | Legal | phone | Ana Peña | Asesoría | - | 12 | 4 | 240 | 10 | 15 | true',
      'b-several | 23 07:00 | answered | Legal | phone | Ana Peña | Derivación | transferred | 12 | - | 240 | 0 | 0 | false',
      'c-gave-up | 23 07:00 | abandoned | Legal | phone | - | - | - | 45 | - | - | - | - | true',
      'd-menu | 23 07:00 | left_in_menu | - | phone | - | - | - | - | - | - | - | - | true',
      'f-voicemail | 23 07:00 | left_by_key | Legal | phone | - | - | - | 60 | - | - | - | - | true',
      'g-going-on | 23 07:00 | incomplete | Legal | phone | - | - | - | 12 | - | - | - | - | true',
      'h-chat | 23 07:00 | answered | Legal | message | Ana Peña | - | - | 12 | - | 240 | 0 | 0 | true',
      'i-unknown | 23 07:00 | abandoned | Legal | phone | - | - | - | 9 | - | - | - | - | true',
    ]);
    const { rows, accepted, rejected, dropped, warnings, notes } = imported[0]!;
    expect({ rows, accepted, rejected, dropped }).toEqual({
      rows: 10,
      accepted: 8,
      rejected: 1,
      dropped: { 'outgoing conversation': 1 },
    });
    expect(warnings).toEqual({
      'several queues: the first counts': 1,
      'several operators: the first counts, with the time of all': 1,
      'never coded by an operator (ININ-WRAP-UP-TIMEOUT): topic unknown': 1,
      'nobody answered and nothing says why: abandoned': 1,
    });
    expect(notes!.join('\n')).toMatch(/by its documentation[\s\S]*for the first of them[\s\S]*read as milliseconds/);
  });

  it('takes what was going on when it is over', async () => {
    await line.import({ 'noon.csv': [HEADER, ...ROWS].join('\n') });
    const later = [
      row('g-going-on', answered),
      row('c-gave-up', { Queue: 'Legal', Abandoned: 'YES', 'Total Queue': '45000' }),
    ];
    const { imported } = await line.import({ 'night.csv': [HEADER, ...later].join('\n') });
    expect(imported[0]).toMatchObject({ added: { contacts: 0 }, replaced: 1, duplicates: 1 });
    expect((await told(CONTACTS))[5]).toMatch(/^g-going-on .* answered .* 240/);
  });

  it('is read in Spanish, by clock lengths, without ids, and says that it was cut', async () => {
    const header =
      'Exportación completa finalizada;Marca de hora del resultado parcial;Filtros;Usuarios;Fecha;Duración;Dirección;ANI;Usuarios - Alertados;Cola;Total de cola;Fecha de finalización;Manejo total;Salida de flujo;Usuarios - No responden;IVR total;Conversación total;Total de ACW;Transferencias;Tiempo en abandonar';
    const rows = [
      'NO;;;Ana Peña;05/01/26 13:05;0:05:00.250;Entrante;tel:+525550001111;Ana Peña;Legal;0:00:12.400;05/01/26 13:10;0:04:15.000;;;;0:04:00.000;0:00:15.000;1;',
      'NO;;;;05/01/26 13:05;0:01:00.000;Entrante;tel:+525550002222;Ana Peña;Legal;0:00:45.000;05/01/26 13:06;;;Ana Peña;;;;;0:00:45.000',
      'NO;;;Ana Peña;31/01/26 13:05;0:01:00.000;Saliente;tel:+525550002222;;Legal;;31/01/26 13:06;;;;;;;;',
    ];
    const { imported } = await line.import({ 'interacciones.csv': [header, ...rows].join('\n') });
    expect(
      await told(
        CONTACTS.replace('contact_id,', `length(contact_id) AS id,`).replace('ORDER BY contact_id', 'ORDER BY wait_s'),
      ),
    ).toEqual([
      '16 | 05 13:05 | answered | Legal | - | Ana Peña | - | transferred | 12 | - | 240 | - | 15 | true',
      '16 | 05 13:05 | abandoned | Legal | - | - | - | - | 45 | - | - | - | - | true',
    ]);
    expect(imported[0]).toMatchObject({
      rows: 3,
      dropped: { 'outgoing conversation': 1 },
      warnings: { 'TRUNCATED EXPORT: Genesys Cloud says that it did not complete it; export a shorter time': 2 },
    });
    expect(imported[0]!.notes!.join('\n')).toContain('the view lacks Conversation ID, Abandoned, Total Hold');
  });
});

describe('the queue performance view', () => {
  const HEADER =
    'Interval Start,Interval End,Interval Complete,Filters,Media Type,Queue Id,Queue Name,Offer,Answer,Answer %,Abandon,Abandon %,ASA,Service Level %,Service Level Target %,Avg Wait,Avg Handle,Avg Talk,Handle,Total Handle,Total Hold,Total ACW,Total Wait,Total Abandon,Met SLA,Over SLA';
  const row = (start: string, end: string, complete: string, media: string, id: string, queue: string, sums: string) =>
    [`01/23/26 ${start}`, `01/23/26 ${end}`, complete, '', media, id, queue, sums].join(',');
  const SUMS = '10,8,0.8,2,0.2,9000,0.75,0.8,12000,300000,250000,8,2400000,40000,160000,132000,60000,6,2';

  it('is read in English, by medium, in milliseconds, without its subtotals', async () => {
    const { imported } = await line.import({
      'queues.csv': [
        HEADER,
        row('08:00 AM', '08:30 AM', 'TRUE', 'voice', 'q1; q2', 'Legal; Noche; de guardia', SUMS),
        row('08:00 AM', '08:30 AM', 'TRUE', 'voice; message', 'q1', 'Legal', SUMS),
        row('08:00 AM', '08:30 AM', 'TRUE', 'voice', 'q1', 'Legal', SUMS),
        row('08:00 AM', '08:30 AM', 'TRUE', 'message', 'q2', 'Noche; de guardia', ','.repeat(18)),
        row('08:30 AM', '09:00 AM', 'FALSE', 'voice', 'q1', 'Legal', ','.repeat(18)),
        row('09:00 AM', '11:00 AM', 'TRUE', 'voice', 'q1', 'Legal', SUMS),
        row('11:00 AM', 'soon', 'TRUE', 'voice', 'q1', 'Legal', SUMS),
      ].join('\n'),
    });
    expect(
      await told(`SELECT queue, channel, strftime(starts_local, '%d %H:%M') AS t, complete, offered, answered, abandoned, handled, wait_sum_s, abandon_wait_sum_s,
        talk_sum_s, hold_sum_s, wrap_sum_s, within_threshold, threshold_s FROM intervals ORDER BY starts_at, queue`),
    ).toEqual([
      'Legal | phone | 23 08:00 | true | 10 | 8 | 2 | 8 | 72 | 60 | 2200 | 40 | 160 | 6 | -',
      'Noche; de guardia | message | 23 08:00 | true | 0 | 0 | 0 | 0 | - | - | - | 0 | 0 | 0 | -',
      'Legal | phone | 23 08:30 | false | 0 | 0 | 0 | 0 | - | - | - | 0 | 0 | 0 | -',
      'Legal | phone | 23 09:00 | true | 10 | 8 | 2 | 8 | 72 | 60 | 2200 | 40 | 160 | 6 | -',
    ]);
    expect(imported[0]).toMatchObject({
      format: 'genesys-cloud-queues',
      rows: 7,
      accepted: 4,
      rejected: 1,
      dropped: { 'subtotal of several queues': 1, 'subtotal of several media types': 1 },
      warnings: { 'longer than an hour: kept, but no figure reads it; export by the half hour or hour': 1 },
    });
    expect(imported[0]!.notes!.join('\n')).toMatch(
      /only the Spanish.*\n.*as reported.*\nrows of several queues.*\n.*milliseconds/,
    );
  });

  it('says which columns it can not do without, and that sums of agents are of no use', async () => {
    const bare = HEADER.replace('Offer,', '').replace(',Abandon,', ',');
    await expect(line.import({ 'a.csv': `${bare}\n` })).rejects.toThrow(
      'a.csv: a queue export of Genesys Cloud without the columns Offer, Abandon; add them to the view and export it again',
    );
    await expect(
      line.import({
        'b.csv':
          'Interval Start,Interval End,Interval Complete,Filters,Media Type,Agent Id,Agent Name,Handle,Avg Handle,Total Handle\n1/5/26 08:00 AM,1/5/26 08:30 AM,TRUE,,voice,a1,Ana,3,200,600\n',
      }),
    ).rejects.toThrow('b.csv: an export of Genesys Cloud with sums of each agent in an interval');
  });
});

describe("the agents' status timeline", () => {
  const HEADER =
    'Interval Start,Interval End,Interval Complete,Filters,Agent Id,Agent Name,Division Id,Division Name,Start Time,End Time,Primary Status,Secondary Status,Duration';
  const row = (day: string, start: string, end: string, status: string, secondary = status) =>
    `1/${day}/26 12:00 AM,,TRUE,,a1,Ana Peña,d,Home,${start},${end},${status},${secondary},1`;

  it('gives each stretch, and a stretch of two days once', async () => {
    const first = [
      row('5', '1/4/26 05:00 PM', '1/5/26 08:00 AM', 'Offline'),
      row('5', '1/5/26 08:00 AM', '1/5/26 12:00 PM', 'On Queue'),
      row('5', '1/5/26 12:00 PM', '1/5/26 12:30 PM', 'Break', 'Comida larga'),
      row('5', '1/5/26 12:30 PM', '1/5/26 01:00 PM', 'Sleeping'),
      row('5', '1/5/26 01:00 PM', '', 'Available'),
    ];
    const report = await line.import({ 'monday.csv': [HEADER, ...first].join('\n') });
    expect(report.imported[0]).toMatchObject({
      format: 'genesys-cloud-states',
      rows: 5,
      accepted: 4,
      rejected: 1,
      warnings: { 'still going on: no end in the export': 1 },
    });
    expect(line.rejects(report)[0]).toMatch(/^monday.csv,5,Primary Status,Sleeping,/);
    const next = await line.import({
      'tuesday.csv': [HEADER, row('6', '1/5/26 01:00 PM', '1/6/26 09:00 AM', 'Available')].join('\n'),
    });
    expect(next.imported[0]).toMatchObject({ added: { states: 0 }, replaced: 1 });
    const clock = (of: string) => `strftime(${of}, '%d %H:%M')`;
    expect(
      await told(
        `SELECT operator_id, state, reason, ${clock('started_local')} AS s, ${clock('ended_local')} AS e FROM states ORDER BY started_at`,
      ),
    ).toEqual([
      'Ana Peña | offline | Offline | 04 17:00 | 05 08:00',
      'Ana Peña | staffed | On Queue | 05 08:00 | 05 12:00',
      'Ana Peña | pause | Comida larga | 05 12:00 | 05 12:30',
      'Ana Peña | pause | Available | 05 13:00 | 06 09:00',
    ]);
  });
});
