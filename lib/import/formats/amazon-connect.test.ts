import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';

describe('contact records of Amazon Connect', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
    line.zone = 'UTC';
  });
  afterEach(() => line.remove());

  const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 8) + seconds * 1000).toISOString().replace('.000', '');
  const record = (id: string, more: object = {}) => ({
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    Agent: null as object | null,
    Attributes: { Motivo: 'a', motivo: 'b' },
    Channel: 'VOICE',
    ContactId: id,
    CustomerEndpoint: { Address: '+525550000001', Type: 'TELEPHONE_NUMBER' },
    DisconnectReason: 'CUSTOMER_DISCONNECT',
    DisconnectTimestamp: at(300) as string | null,
    InitiationMethod: 'INBOUND',
    InitiationTimestamp: at(0),
    LastUpdateTimestamp: at(400),
    NextContactId: null as string | null,
    Queue: { Name: 'Legal', EnqueueTimestamp: at(20), Duration: 30 } as object | null,
    TransferCompletedTimestamp: null as string | null,
    ...more,
  });
  const agent = {
    Username: 'ana',
    ConnectedToAgentTimestamp: at(50),
    AgentInteractionDuration: 200,
    CustomerHoldDuration: 10,
    AfterContactWorkDuration: 15,
  };
  const told = async () =>
    (
      await line.rows(`SELECT contact_id, strftime(entered_local, '%H:%M:%S') AS t, ending, queue, channel, operator_id, disposition, wait_s, talk_s, hold_s, wrap_s,
        caller_key IS NOT NULL AS called FROM contacts ORDER BY contact_id`)
    ).map((row) =>
      Object.values(row)
        .map((value) => value ?? '-')
        .join(' '),
    );
  const lines = (...records: object[]) => records.map((one) => JSON.stringify(one)).join('');

  it('are contacts by how they began and ended', async () => {
    const text = lines(
      record('a-answered', { Agent: agent }),
      record('b-transferred', { Agent: agent, InitiationMethod: 'TRANSFER', TransferCompletedTimestamp: at(280) }),
      record('c-gave-up'),
      record('d-menu', { Queue: null }),
      record('e-sent-on', { NextContactId: 'a-answered' }),
      record('f-flow', { DisconnectReason: 'CONTACT_FLOW_DISCONNECT' }),
      record('g-fault', { DisconnectReason: 'TELECOM_PROBLEM' }),
      record('h-going-on', { DisconnectTimestamp: null, DisconnectReason: null }),
      record('i-callback', { Agent: agent, InitiationMethod: 'CALLBACK' }),
      record('j-chat', { Agent: agent, InitiationMethod: 'API', Channel: 'CHAT', CustomerEndpoint: null }),
      record('k-dialled', { Agent: agent, InitiationMethod: 'API' }),
      record('l-outgoing', { Agent: agent, InitiationMethod: 'OUTBOUND' }),
      record('m-listening', { Agent: agent, InitiationMethod: 'MONITOR' }),
      record('n-survey', { InitiationMethod: 'DISCONNECT' }),
      record('o-new', { InitiationMethod: 'TELEPATHY' }),
    );
    const { imported } = await line.import({
      'records.gz': gzipSync(`${text}{"AWSContactTraceRecordFormatVersion":"2017-03-10","Agent":nul`),
    });
    expect(await told()).toEqual([
      'a-answered 08:00:20 answered Legal phone ana - 30 200 10 15 true',
      'b-transferred 08:00:20 answered Legal phone ana transferred 30 200 10 15 true',
      'c-gave-up 08:00:20 abandoned Legal phone - - 30 - - - true',
      'd-menu 08:00:00 left_in_menu - phone - - - - - - true',
      'e-sent-on 08:00:20 overflowed Legal phone - - 30 - - - true',
      'f-flow 08:00:20 timed_out Legal phone - - 30 - - - true',
      'g-fault 08:00:20 failed Legal phone - - 30 - - - true',
      'h-going-on 08:00:20 incomplete Legal phone - - 30 - - - true',
      'i-callback 08:00:20 answered Legal callback ana - 30 200 10 15 true',
      'j-chat 08:00:20 answered Legal chat ana - 30 200 10 15 false',
      'o-new 08:00:20 abandoned Legal phone - - 30 - - - true',
    ]);
    expect(imported[0]).toMatchObject({
      format: 'amazon-connect',
      rows: 16,
      accepted: 11,
      rejected: 1,
      dropped: {
        'outgoing contact': 2,
        'supervisor who listened in (MONITOR)': 1,
        'what a flow did after the contact (DISCONNECT)': 1,
      },
      warnings: {
        'another InitiationMethod: counted as incoming': 1,
        'callback: waited for an operator, not on the line': 1,
        'still going on: no DisconnectTimestamp': 1,
      },
    });
  });

  it('are read where nobody answered, and nobody was queued', async () => {
    await line.import({ 'quiet.json': lines(record('a'), record('b', { DisconnectTimestamp: null })) });
    await line.import({ 'menu.json': JSON.stringify([record('c', { Queue: null, Channel: null })]) });
    expect((await told()).map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
      'a 08:00:20 abandoned',
      'b 08:00:20 incomplete',
      'c 08:00:00 left_in_menu',
    ]);
  });

  it('stay as they were delivered last', async () => {
    await line.import({ 'noon.json': lines(record('a', { DisconnectTimestamp: null, LastUpdateTimestamp: at(60) })) });
    const { imported } = await line.import({ 'night.json': lines(record('a', { Agent: agent })) });
    expect(imported[0]).toMatchObject({ replaced: 1, added: { contacts: 0 } });
    expect((await told())[0]).toMatch(/^a 08:00:20 answered/);
  });
});
