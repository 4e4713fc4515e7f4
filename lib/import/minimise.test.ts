import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishStore } from '@/lib/publish/publish';
import { SETTINGS } from '@/lib/publish/settings.fixture';
import { TABLE_NAMES } from '@/lib/store/tables';
import { TemporaryLine } from './temporary.fixture';

/** What no export may leave behind: of somebody who calls, and of what they told. */
const CALLER = {
  name: 'Guadalupe Xóchitl',
  phone: '5598761234',
  mail: 'lupe.x@example.org',
  note: 'me golpeó anoche en la calle Luna',
};
const TRACES = ['Guadalupe', 'Xóchitl', '5598761234', '98761', 'lupe', 'example.org', 'golpe', 'Luna'];
const { name, phone, mail, note } = CALLER;

const csv = (...rows: string[][]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const json = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const T = '2026-01-05T08:00:00';

/** A good row and damaged ones: cut short, with a column too many, with a quote that is never closed, and with a name where the time should be. */
function damaged(time: string, good: Record<string, string>): string {
  const header = Object.keys(good);
  const row = Object.values(good);
  const slipped = row.map((cell, index) => (header[index] === time ? name : cell));
  return csv(header, row, [name, phone], [...row, note], slipped, [`"${name}`, ...row.slice(1)]);
}

const EXPORTS: Record<string, string> = {
  'own-form.csv': damaged('start', {
    call_id: '1',
    start: T,
    queue: 'Legal',
    operator_id: 'ana',
    wait_s: '5',
    outcome: 'resolved',
    caller: phone,
    caller_name: name,
    email: mail,
    note,
  }),
  'surveys.csv': damaged('score', {
    call_id: '1',
    dimension: 'overall',
    score: '5',
    answered_at: T,
    comment: note,
    phone,
  }),
  queue_log: [
    `1767600000|c1|Legal|NONE|ENTERQUEUE||${phone}|1|${name}`,
    `1767600005|c1|Legal|SIP/8007|CONNECT|5|x|2`,
    `1767600065|c1|Legal|SIP/8007|BLINDTRANSFER|${phone}|${note}|5|60|1`,
    `1767600070|c2|Legal|NONE|ENTERQUEUE||${phone}|1|${name}`,
    `1767600071|${name}|${phone}`,
    `1767600071|c3|Legal|NONE|COMPLETECALLER|${note}|${phone}|${mail}`,
  ].join('\n'),
  'queue_log.dump.csv': csv(
    ['id', 'time', 'callid', 'queuename', 'agent', 'event', 'data', 'data1', 'data2', 'data3', 'data4', 'data5'],
    ['1', '2026-01-05 08:00:00.000000', 'd1', 'Legal', 'NONE', 'ENTERQUEUE', '', '', phone, '1', name, ''],
    ['2', '2026-01-05 08:00:09.000000', 'd1', 'Legal', 'NONE', 'ABANDON', '', '1', '1', '9', '', ''],
    ['3', name, phone, 'Legal', 'NONE', 'ABANDON', note, '1', '1', '9', '', ''],
    [name, phone],
  ),
  'issabel.csv': damaged('Hora Inicio', {
    'No. Agente': '101',
    Agente: 'Ana',
    'Hora Inicio': '2026-01-05 13:05:00',
    'Hora Fin': '2026-01-05 13:06:00',
    Duración: '00:01:00',
    'Tiempo Espera': '00:00:10',
    Cola: '500',
    Tipo: 'Entrante',
    Teléfono: phone,
    Transferencia: phone,
    Estado: 'Success',
  }),
  'five9.csv': damaged('TIMESTAMP', {
    'CALL ID': '1',
    TIMESTAMP: '"Thu, 27 Oct 2016 14:51:34"',
    CAMPAIGN: 'Apoyo',
    'CALL TYPE': 'Inbound',
    AGENT: 'ana',
    'AGENT NAME': 'ana',
    DISPOSITION: 'x',
    ANI: phone,
    'CUSTOMER NAME': name,
    DNIS: '800',
    'QUEUE WAIT TIME': '00:00:20',
    'TALK TIME': '00:03:00',
    TRANSFERS: '0',
    ABANDONED: '0',
  }),
  'genesys.csv': damaged('Date', {
    'Full Export Completed': 'YES',
    'Media Type': 'voice',
    Users: 'ana',
    Remote: name,
    Date: '1/5/26 8:00 AM',
    'End Date': '1/5/26 8:10 AM',
    Duration: '600000',
    Direction: 'Inbound',
    ANI: phone,
    DNIS: '800',
    Queue: 'Legal',
    'Wrap-up': 'x',
    'Conversation ID': 'g1',
    Abandoned: 'NO',
    'Total Queue': '5000',
    'Total Handle': '60000',
  }),
  'connect.json': `${json({
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    Agent: {
      Username: 'ana',
      AgentInteractionDuration: 60,
      CustomerHoldDuration: 0,
      AfterContactWorkDuration: 5,
      ConnectedToAgentTimestamp: `${T}Z`,
    },
    Attributes: { name, note, mail },
    Channel: 'VOICE',
    ContactId: 'k1',
    CustomerEndpoint: { Address: `+52${phone}`, Type: 'TELEPHONE_NUMBER' },
    DisconnectTimestamp: `${T}Z`,
    InitiationMethod: 'INBOUND',
    InitiationTimestamp: `${T}Z`,
    LastUpdateTimestamp: `${T}Z`,
    Queue: { Name: 'Legal', Duration: 5, EnqueueTimestamp: `${T}Z` },
  })}\n{"AWSContactTraceRecordFormatVersion":"${name}","note":"${note}", "x":\n`,
  'chatwoot.csv': csv(
    [
      'Agent Name',
      'Rating',
      'Feedback Comment',
      'Contact Name',
      'Contact Email Address',
      'Contact Phone Number',
      'Link to the conversation',
      'Recorded date',
    ],
    ['Ana (ana@line.mx)', '5', note, name, mail, phone, 'https://x/conversations/1', '2026-01-05 08:00:00'],
    [name, phone, note],
  ),
  'zendesk.json': json({
    id: 1,
    created_at: `${T}Z`,
    updated_at: `${T}Z`,
    agent_id: 7,
    completion_status: 'completed',
    direction: 'inbound',
    wait_time: 5,
    time_to_answer: 6,
    talk_time: 60,
    hold_time: 0,
    wrap_up_time: 0,
    phone_number: phone,
    note,
    ivr_destination_group_name: 'Legal',
  }),
  'vicidial.txt': damaged('call_date', {
    call_date: '2026-01-05 08:00:00',
    phone_number_dialed: phone,
    status: 'SALE',
    user: '101',
    full_name: 'Ana',
    campaign_id: 'Legal',
    first_name: name,
    address1: note,
    email: mail,
    comments: note,
    length_in_sec: '60',
    alt_dial: '5',
    lead_id: '77',
  }).replaceAll(',', '\t'),
};

describe('what an export tells beside what is wanted', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  it.each(Object.entries(EXPORTS))('leaves no trace: %s', async (file, content) => {
    const report = await line.import({ [file]: content });
    expect(report.imported[0]!.accepted).toBeGreaterThan(0);
    expectNoTrace(JSON.stringify(report));
    for (const table of TABLE_NAMES) expectNoTrace(JSON.stringify(await line.rows(`SELECT * FROM ${table}`)));
    expectNoTrace(Object.values(line.snapshot()).join('\n'));
    const out = join(line.folder, 'out');
    expectNoTrace(JSON.stringify(await publishStore(line.store, out, { ...SETTINGS, zone: line.zone })));
    for (const published of readdirSync(out, { recursive: true, withFileTypes: true })) {
      if (published.isFile()) expectNoTrace(readFileSync(join(published.parentPath, published.name), 'latin1'));
    }
  });
});

function expectNoTrace(text: string) {
  expect(
    TRACES.filter((trace) => text.includes(trace) || text.includes(Buffer.from(trace).toString('latin1'))),
  ).toEqual([]);
}
