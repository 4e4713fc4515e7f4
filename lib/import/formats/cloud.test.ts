import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';

let line: TemporaryLine;
beforeEach(() => {
  line = new TemporaryLine();
  line.zone = 'UTC';
});
afterEach(() => line.remove());

const told = async (sql: string) =>
  (await line.rows(sql)).map((row) =>
    Object.values(row)
      .map((value) => value ?? '-')
      .join(' '),
  );
/** id, day and clock, ending, queue, operator, topic, disposition, wait, ring, talk, hold, wrap, whether the caller is known */
const contacts = () =>
  told(`SELECT contact_id, strftime(entered_local, '%d.%H:%M:%S') AS t, ending, queue, operator_id, topic, disposition,
    wait_s, ring_s, talk_s, hold_s, wrap_s, caller_key IS NOT NULL AS called FROM contacts ORDER BY entered_at, contact_id`);
const csv = (...rows: string[]) => rows.join('\n');

async function imported(name: string, text: string) {
  const report = await line.import({ [name]: text });
  const { format, rows, accepted, rejected, dropped, warnings, notes } = report.imported[0]!;
  expect(rows).toBe(accepted + rejected + Object.values(dropped).reduce((sum, n) => sum + n, 0));
  return { report, format, counts: [rows, accepted, rejected], dropped, warnings, notes: notes?.join('\n') ?? '' };
}

describe('Five9', () => {
  it('call log', async () => {
    const call = (id: string, type: string, agent: string, disposition: string, times: string, tail: string) =>
      `${id},"Thu, 27 Oct 2016 14:51:3${id}",Apoyo,${type},${agent},${agent},${disposition},5551230${id},Juan,800,${times},${tail}`;
    const found = await imported(
      'five9.csv',
      csv(
        'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,ABANDONED',
        call(
          '1',
          'Inbound',
          'ana',
          'Asesoría',
          '00:00:05,00:00:20,00:00:04,00:03:00,00:00:10,00:00:02,00:00:30',
          '1,0',
        ),
        call(
          '2',
          'Inbound',
          '[None]',
          'Abandon',
          '00:00:05,00:01:10,00:00:00,00:00:00,00:00:00,00:00:00,00:00:00',
          '0,1',
        ),
        call(
          '3',
          'Inbound',
          '[None]',
          'Caller Disconnected',
          '00:00:09,00:00:00,00:00:00,00:00:00,00:00:00,00:00:00,00:00:00',
          '0,',
        ),
        call(
          '4',
          'Inbound',
          '[None]',
          'Sent To Voicemail',
          '00:00:05,00:01:00,00:00:00,00:00:00,00:00:00,00:00:00,00:00:00',
          '0,0',
        ),
        call('5', 'Manual', 'ana', 'x', '00:00:00,00:00:00,00:00:04,00:03:00,00:00:00,00:00:00,00:00:00', '0,0'),
        call(
          '6',
          '3rd party transfer',
          'ana',
          'x',
          '00:00:00,00:00:00,00:00:04,00:03:00,00:00:00,00:00:00,00:00:00',
          '0,0',
        ),
        '7,"Thu, 27 Oct 2016',
      ),
    );
    expect(await contacts()).toEqual([
      '1 27.14:51:31 answered Apoyo ana Asesoría transferred 24 4 180 12 30 true',
      '2 27.14:51:32 abandoned Apoyo - - - 70 0 - 0 - true',
      '3 27.14:51:33 left_in_menu Apoyo - - - 0 0 - 0 - true',
      '4 27.14:51:34 left_by_key Apoyo - - - 60 0 - 0 - true',
    ]);
    expect(found).toMatchObject({
      format: 'five9',
      counts: [7, 4, 1],
      dropped: { 'outgoing call': 1, 'leg of another call': 1 },
      warnings: {},
    });
    expect(found.notes).toContain('not yet tried on a real file');
  });
});

describe('Talkdesk', () => {
  const call = (id: string, type: string, more: object) => ({
    call_id: id,
    type,
    start_at: `2026-01-05T08:00:0${id}Z`,
    end_at: '2026-01-05T08:10:00Z',
    talkdesk_phone_number: '+18005550000',
    contact_phone_number: `+5255500000${id}`,
    user_name: null,
    talk_time: 0,
    wait_time: 30,
    hold_time: 0,
    ring_groups: 'Legal, Noche',
    is_transfer: false,
    csat_score: null,
    ...more,
  });

  it('calls report with its survey', async () => {
    const calls = [
      call('1', 'inbound', {
        user_name: 'Ana',
        talk_time: 100,
        hold_time: 7,
        disposition_code: 'Asesoría',
        csat_score: 4,
      }),
      call('2', 'short_abandoned', { wait_time: 3 }),
      call('3', 'missed', { user_name: 'Ana' }),
      call('4', 'voicemail', {}),
      call('5', 'outbound', { user_name: 'Ana', talk_time: 9 }),
      call('6', 'inbound', { user_name: 'Ben', talk_time: 50, is_transfer: true }),
    ];
    const found = await imported('talkdesk.json', `${JSON.stringify(calls).slice(0, -1)},{"call_id":"7","type":"inb`);
    expect(await contacts()).toEqual([
      '1 05.08:00:01 answered Legal Ana Asesoría - 30 - 100 7 - true',
      '2 05.08:00:02 abandoned Legal - - - 3 - - - - true',
      '3 05.08:00:03 timed_out Legal - - - 30 - - - - true',
      '4 05.08:00:04 left_by_key Legal - - - 30 - - - - true',
      '6 05.08:00:06 answered Legal Ben - transferred 30 - 50 0 - true',
    ]);
    expect(found).toMatchObject({ format: 'talkdesk-calls', counts: [7, 5, 1], dropped: { 'outgoing call': 1 } });
    expect(await told('SELECT contact_id, dimension, score, scale_min, scale_max FROM surveys')).toEqual([
      '1 overall 4 1 5',
    ]);
    expect(found.report.imported[1]).toMatchObject({
      target: 'surveys',
      rows: 7,
      accepted: 1,
      rejected: 1,
      dropped: { 'no survey answer': 5 },
    });
  });

  it('contacts report', async () => {
    const found = await imported(
      'contacts.csv',
      csv(
        'Interaction ID,Contact ID,Contact Person Number,Direction,Contact Type,Started At,Wait Time,Abandon Time,Ring Time,Talk Time,Hold Time,After Call Work Time,Transfer Out  (Yes/No),Ring Groups,User Name,Data Status (Valid / Damaged)',
        'i1,1,+525550000001,In,inbound,2026-01-05 08:00:00,12,,4,100,5,20,Yes,Legal,Ana,Valid',
        'i1,2,+525550000001,In,inbound,2026-01-05 08:02:00,9,,3,60,0,10,No,Noche,Ben,Valid',
        'i2,3,+525550000002,In,abandoned,2026-01-05 08:03:00,,45,,,,,No,Legal,,Valid',
        'i3,4,+525550000003,Out,outbound,2026-01-05 08:04:00,,,,30,,,No,,Ana,Valid',
        'i4,5,+525550000004,In,inbound,2026-01-05 08:05:00,1,,,9,,,No,Legal,Ana,Damaged',
        'i5,6,+525550000005,In,teleported,2026-01-05 08:06:00,1,,,,,,No,Legal,,Valid',
      ),
    );
    expect(await contacts()).toEqual([
      '1 05.08:00:00 answered Legal Ana - transferred 12 4 100 5 20 true',
      '2 05.08:02:00 answered Noche Ben - - 9 3 60 0 10 true',
      '3 05.08:03:00 abandoned Legal - - - 45 - - - - true',
    ]);
    expect(found).toMatchObject({
      format: 'talkdesk-contacts',
      counts: [6, 3, 1],
      dropped: { 'outgoing call': 1, 'damaged, as Talkdesk says': 1 },
    });
  });
});

describe('3CX', () => {
  it('call log, one contact for all rows of a call', async () => {
    const found = await imported(
      'calls.csv',
      csv(
        'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
        '2026-01-05T08:00:00,c1,Juan Paz (5550000001),Ana Peña (101),Inbound,Unanswered,00:00:15,,,',
        '2026-01-05T08:00:00,c1,Juan Paz (5550000001),Ben Ruiz (102),Inbound Queue,Answered,00:00:05,00:02:00,,',
        '2026-01-05T08:01:00,c2,5550000002,Legal (800),Inbound Queue,Unanswered,00:00:40,00:00:00,,',
        '2026-01-05T08:02:00,c3,5550000003,Voicemail of Ana Peña,Inbound,Answered,00:00:20,00:00:30,,',
        '2026-01-05T08:03:00,c4,Ana Peña (101),5550000001,Outbound,Answered,00:00:10,00:01:00,,',
        '2026-01-05T08:04:00,c5,5550000004,Ana Peña (101),Inbound,Exploded,,,,',
        '2026-01-05T08:05:00,c6',
        'Totals,,,,,,00:01:30,00:03:30,,',
      ),
    );
    expect(await contacts()).toEqual([
      'c1 05.08:00:00 answered - Ben Ruiz - - - 5 120 - - true',
      'c2 05.08:01:00 abandoned - - - - - 40 - - - true',
      'c3 05.08:02:00 left_by_key - - - - - 20 - - - true',
    ]);
    expect(found).toMatchObject({
      format: '3cx',
      counts: [8, 4, 2],
      dropped: { 'outgoing or internal call': 1, 'totals row': 1 },
    });
    expect(found.report.imported[0]!.repeated).toBe(1);
    expect(found.notes).toContain('no wait and no service level');
  });

  it('call log without ids, below a title', async () => {
    const found = await imported(
      'old.csv',
      csv(
        'Call Logs,,,,,',
        'From 1/1/2026 to 31/1/2026,,,,,',
        'Call Time,Caller ID,Destination,Status,Ringing,Talking',
        '31/01/2026 08:00:00,Juan Paz (5550000001),Ana Peña (101),Answered,00:00:05,00:02:00',
        '31/01/2026 08:01:00,5550000002,Legal (800),Unanswered,00:00:40,',
        '31/01/2026 08:02:00,Ana Peña (101),5550000001,Answered,00:00:10,00:01:00',
      ),
    );
    expect((await contacts()).map((row) => row.replace(/^[0-9a-f]{16} /, '# '))).toEqual([
      '# 31.08:00:00 answered - Ana Peña - - - 5 120 - - true',
      '# 31.08:01:00 abandoned - - - - - 40 - - - true',
    ]);
    expect(found).toMatchObject({ format: '3cx-earlier', counts: [3, 2, 0] });
    expect(found.notes).toContain('2 lines above the header');
  });

  it('CDR file needs a profile', async () => {
    const row =
      'Call 1,0000015A3F,00:01:30,2026/01/05 08:00:00,2026/01/05 08:00:10,2026/01/05 08:01:40,TerminatedBySrc,5550000001,101,Ext.101,Chain: 5550000001;Ext.101';
    await expect(line.import({ 'cdr.log': `${row}\n${row}` })).rejects.toThrow(
      'cdr.log: looks like the CDR file of 3CX',
    );
  });
});

describe('Aircall', () => {
  it('export of calls', async () => {
    const call = (id: number, direction: string, answered: string, reason: string, user: string, rest: string) =>
      `Apoyo,2026-01-05 02:00:0${id},America/Mexico_City,2026-01-05 08:00:0${id}.083,${direction},+52555000000${id},+18005550000,${answered},${reason},${user},${rest},${id}`;
    const found = await imported(
      'aircall.csv',
      csv(
        'line,datetime (tz offset incl.),number timezone,datetime (utc),direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),tags,waiting time,call id (internal)',
        call(1, 'inbound', 'Yes', '', 'Ana', '130,100,"Asesoría, Urgente",20'),
        call(2, 'inbound', 'No', 'short_abandoned', '[No associated user]', '8,0,,8'),
        call(3, 'inbound', 'No', 'no_available_agent', '[No associated user]', '60,0,,60'),
        call(4, 'inbound', 'No', 'out_of_opening_hours', '[No associated user]', '5,0,,0'),
        call(5, 'outbound', 'Yes', '', 'Ana', '60,50,,5'),
        'Apoyo,2026-01-05',
      ),
    );
    expect(await contacts()).toEqual([
      '1 05.08:00:01 answered Apoyo Ana Asesoría - 20 - 100 - - true',
      '2 05.08:00:02 abandoned Apoyo - - - 8 - - - - true',
      '3 05.08:00:03 timed_out Apoyo - - - 60 - - - - true',
      '4 05.08:00:04 left_in_menu Apoyo - - - 0 - - - - true',
    ]);
    expect(found).toMatchObject({
      format: 'aircall',
      counts: [6, 4, 1],
      dropped: { 'outgoing or internal call': 1 },
      warnings: { 'outside of opening hours: not offered to anybody': 1 },
    });
  });

  it('calls by the API', async () => {
    const call = (id: number, answered_at: number | null, more: object) => ({
      id,
      direction: 'inbound',
      started_at: 1767600000 + id,
      answered_at,
      ended_at: 1767600100 + id,
      raw_digits: `+52 555 000 000${id}`,
      number: { name: 'Apoyo' },
      ...more,
    });
    const found = await imported(
      'calls.json',
      JSON.stringify({
        meta: { total: 2 },
        calls: [
          call(1, 1767600021, { user: { name: 'Ana', email: 'a@b.c' } }),
          call(2, null, { missed_call_reason: 'abandoned_in_ivr' }),
        ],
      }),
    );
    expect(await contacts()).toEqual([
      '1 05.08:00:01 answered Apoyo Ana - - 20 - 80 - - true',
      '2 05.08:00:02 left_in_menu Apoyo - - - 100 - - - - true',
    ]);
    expect(found).toMatchObject({ format: 'aircall-api', counts: [2, 2, 0] });
  });
});

describe('Zendesk Talk', () => {
  const FIELDS = {
    direction: 'inbound',
    wait_time: 30,
    time_to_answer: 44,
    talk_time: 0,
    hold_time: 0,
    wrap_up_time: 0,
    ivr_destination_group_name: 'Legal',
  };
  const call = (id: number, completion_status: string, more: object) => ({
    id,
    created_at: `2026-01-05T08:00:0${id}Z`,
    updated_at: '2026-01-05T09:00:00Z',
    completion_status,
    ...FIELDS,
    ...more,
  });
  const CALLS = [
    call(1, 'completed', { agent_id: 77, talk_time: 100, hold_time: 5, wrap_up_time: 20 }),
    call(2, 'abandoned_in_queue', {}),
    call(3, 'abandoned_in_ivr', { wait_time: 0 }),
    call(4, 'completed', { voicemail: true }),
    call(5, 'completed', { direction: 'outbound', agent_id: 77, talk_time: 9 }),
    call(6, 'abandoned_on_hold', { agent_id: 78, talk_time: 60, hold_time: 30, callback: true }),
  ];

  it('incremental export, and a call that is delivered again', async () => {
    const again = {
      ...CALLS[1]!,
      completion_status: 'completed',
      agent_id: 78,
      talk_time: 1,
      updated_at: '2026-01-05T10:00:00Z',
    };
    const found = await imported('zendesk.json', JSON.stringify({ calls: [...CALLS, again], count: 7 }));
    expect(await contacts()).toEqual([
      '1 05.08:00:01 answered Legal 77 - - 30 - 100 5 20 false',
      '2 05.08:00:02 answered Legal 78 - - 30 - 1 0 0 false',
      '3 05.08:00:03 left_in_menu Legal - - - 0 - - - - false',
      '4 05.08:00:04 left_by_key Legal - - - 30 - - - - false',
      '6 05.08:00:06 answered Legal 78 - - 30 - 60 30 0 false',
    ]);
    expect(found).toMatchObject({
      format: 'zendesk-talk',
      counts: [7, 6, 0],
      dropped: { 'outgoing call': 1 },
      warnings: {
        'callback: waited for an operator, not on the line': 1,
        'delivered several times, the latest stays': 1,
      },
    });
  });

  it('as CSV', async () => {
    const columns = ['id', 'created_at', 'updated_at', 'completion_status', ...Object.keys(FIELDS), 'agent_id'];
    const rows = CALLS.map((values) =>
      columns.map((name) => (values as Record<string, unknown>)[name] ?? '').join(','),
    );
    const found = await imported('zendesk.csv', csv(columns.join(','), ...rows));
    expect(found).toMatchObject({ format: 'zendesk-talk', counts: [6, 5, 0] });
    expect((await contacts())[0]).toBe('1 05.08:00:01 answered Legal 77 - - 30 - 100 5 20 false');
  });
});

describe('Chatwoot', () => {
  it('survey answers without who gave them', async () => {
    const found = await imported(
      'csat.csv',
      csv(
        'Nombre del agente,Calificación,Comentario de opinión,Nombre de Contacto,Correo electrónico de contacto,Número de teléfono de contacto,Enlace a la conversación,Fecha registrada',
        '"Ana Peña (ana@linea.mx)",5,Gracias,Juana,juana@x.mx,+525550000001,https://chat.linea.mx/app/accounts/1/conversations/12,2026-01-05 13:05:00 UTC',
        '',
        ',2,,Rosa,,,https://chat.linea.mx/app/accounts/1/conversations/13,2026-01-05 14:05:00 UTC',
        '',
        '"Ben",7,,Rosa,,,https://chat.linea.mx/app/accounts/1/conversations/14,2026-01-05 14:05:00 UTC',
        'Reportando el periodo desde 2026-01-01 00:00:00 hasta 2026-01-31 00:00:00',
      ),
    );
    expect(
      await told(
        `SELECT contact_id, operator_id, dimension, score, scale_max, strftime(answered_local, '%d.%H:%M') AS t FROM surveys ORDER BY 1`,
      ),
    ).toEqual(['12 Ana Peña overall 5 5 05.13:05', '13 - overall 2 5 05.14:05']);
    expect(found).toMatchObject({
      format: 'chatwoot-csat',
      counts: [4, 2, 1],
      dropped: { 'lines below the table': 1 },
    });
    expect(Object.values(line.snapshot()).join('')).not.toMatch(/juana@x|Gracias|ana@linea/);
  });

  it('reports of averages are of no use', async () => {
    const report = csv(
      '"Reporting period 2026-01-01 to 2026-01-31"',
      '',
      'Agent name,Assigned conversations,Avg first response time,Avg resolution time',
      'Ana,12,3 minutes,2 hours',
    );
    await expect(line.import({ 'agents.csv': report })).rejects.toThrow(
      'agents.csv: a report of Chatwoot that holds averages only',
    );
  });
});

describe('Twilio', () => {
  it('call log', async () => {
    const call = (sid: string, direction: string, from: string) => ({
      sid,
      parent_call_sid: direction === 'outbound-dial' ? 'CA1' : null,
      direction,
      status: 'completed',
      start_time: 'Mon, 05 Jan 2026 08:00:00 +0000',
      from,
      to: '+18005550000',
    });
    const calls = [
      call('CA1', 'inbound', '+525550000001'),
      call('CA2', 'outbound-dial', '+525550000001'),
      call('CA3', 'inbound', '+266696687'),
    ];
    const found = await imported('calls.json', JSON.stringify({ page: 0, calls }));
    expect(await contacts()).toEqual([
      'CA1 05.08:00:00 incomplete - - - - - - - - - true',
      'CA3 05.08:00:00 incomplete - - - - - - - - - false',
    ]);
    expect(found).toMatchObject({ format: 'twilio-api', counts: [3, 2, 0], dropped: { 'outgoing leg': 1 } });
    const console = await line.import({
      'log.csv': csv(
        'Call Sid,Type,Price,Parent Call Sid,Duration,From,To,Direction,Status,Start Time,End Time',
        'CA9,Phone,0.01,,30,+525550000009,+18005550000,Incoming,Completed,2026-01-05 09:00:00,2026-01-05 09:00:30',
      ),
    });
    expect(console.imported[0]).toMatchObject({ format: 'twilio', rows: 1, added: { contacts: 1 } });
  });
});
