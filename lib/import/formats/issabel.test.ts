import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';

const CONTACTS = `SELECT CAST(entered_local AS VARCHAR)[12:] AS clock, queue, ending, disposition, operator_id, wait_s, talk_s,
  caller_key IS NOT NULL AS known FROM contacts ORDER BY entered_local, wait_s, queue`;
const row = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
const day = (clock: string) => (clock ? `2026-01-05 ${clock}` : '');

describe('Issabel', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  const contacts = async () => (await line.rows(CONTACTS)).map((found) => Object.values(found).join(' '));

  /** A call taken at 13:05:10 after 10 s, three that gave up, one of them of nobody known, and one outgoing. */
  const calls = (words: { success: string; abandoned: string; inbound: string; outbound: string }) => [
    row(
      '101',
      'Ana Pe&ntilde;a',
      day('13:05:10'),
      day('13:06:10'),
      '00:01:00',
      '00:00:10',
      '500',
      words.inbound,
      '5512345678',
      '',
      words.success,
    ),
    row('', '', '', day('13:07:25'), '-', '00:00:25', '500', words.inbound, '5512345679', '', words.abandoned),
    row('', '', '', day('13:08:04'), '-', '00:00:04', '500', words.inbound, 'anonymous', '', words.abandoned),
    row('', '', '', day('13:08:09'), '-', '00:00:09', '501', words.inbound, 'anonymous', '', words.abandoned),
    row(
      '102',
      'Eva Ruiz',
      day('14:00:00'),
      day('14:01:00'),
      '00:01:00',
      '00:00:02',
      '700',
      words.outbound,
      '5512345680',
      '',
      'Success',
    ),
  ];

  it.each([
    [
      'es',
      [
        'No. Agente',
        'Agente',
        'Hora Inicio',
        'Hora Fin',
        'Duración',
        'Tiempo Espera',
        'Cola',
        'Tipo',
        'Teléfono',
        'Transferencia',
        'Estado',
      ],
      { success: 'Success', abandoned: 'Abandonado', inbound: 'Entrante', outbound: 'Saliente' },
    ],
    [
      'en',
      [
        'No. Agent',
        'Agent',
        'Start Time',
        'End Time',
        'Duration',
        'Duration Wait',
        'Queue',
        'Type',
        'Phone',
        'Transfer',
        'Status',
      ],
      { success: 'Success', abandoned: 'Abandoned', inbound: 'Incoming', outbound: 'Outgoing' },
    ],
    [
      'pt',
      [
        'Nº Agente',
        'Agente',
        'Hora Início',
        'Data Final',
        'Duração',
        'Duração Espera',
        'Fila',
        'Tipo',
        'Telefone',
        'Transferir',
        'Status',
      ],
      { success: 'Completada', abandoned: 'Abandonada', inbound: 'Entrada', outbound: 'Saida' },
    ],
    [
      'fr, half translated',
      ["N° d'agent", 'Agent', 'à', 'à', 'Durée', "Durée d'attente", 'File', 'Type', 'Téléphone', 'Transfert', 'Statut'],
      { success: 'Succès', abandoned: 'Abandonné', inbound: 'Entrant', outbound: 'Outbound' },
    ],
  ])('reads "Detalle de llamadas" in %s, and times a call from its entry', async (_, header, words) => {
    const { imported } = await line.import({ 'calls_detail.csv': [row(...header), ...calls(words)].join('\n') });
    expect(imported[0]).toMatchObject({
      format: 'issabel-calls-detail',
      rows: 5,
      accepted: 4,
      rejected: 0,
      dropped: { 'outgoing calls': 1 },
      warnings: {},
    });
    expect(await contacts()).toEqual([
      '13:05:00 500 answered  101 10 60 true',
      '13:07:00 500 abandoned   25  true',
      '13:08:00 500 abandoned   4  false',
      '13:08:00 501 abandoned   9  false',
    ]);
  });

  it('names what is odd in it, and each damaged row by its line', async () => {
    const header = row(
      'No.Agent',
      'Agente',
      'Hora Inicio',
      'Hora Fin',
      'Duración',
      'Tiempo Espera',
      'Cola',
      'Tipo',
      'Teléfono',
      'Transferencia',
      'Estado',
    );
    const inbound = (...cells: string[]) => row(...cells.slice(0, 7), 'Inbound', ...cells.slice(7));
    const file = [
      'Detalle de Llamadas',
      header,
      inbound('101', 'Ana', day('13:00:10'), day('13:01:10'), '00:01:00', '00:00:10', '500', '1', '', 'Abandonado'),
      inbound('', '', '', day('13:02:20'), '00:00:15', '00:00:20', '500', '2', '', 'Abandonado'),
      inbound('101', 'Ana', day('13:03:05'), day('13:04:05'), '25:00:00', '00:00:05', '500', '3', '600', 'Success'),
      inbound('101', 'Ana', day('13:05:00'), '', '-', '-', '500', '4', '', 'activa'),
      inbound('101', 'Ana', day('13:06:01'), '', '-', '00:00:01', '500', '5', '', 'End Monitor'),
      inbound('', '', '', '', '-', '-', '500', '6', '', 'en-cola'),
      inbound('101', 'Ana', day('13:07:00'), '', '-', '00:00:00', '500', '7', '', 'Perdida'),
      inbound('101', 'Ana', day('13:08:00'), day('13:09:00'), '1 min', '00:00:00', '500', '8', '', 'Success'),
      '"101","Ana","2026-01-05 13',
      row('Total', '', '', '', '26:02:15', '', '', '', '', '', ''),
    ];
    const report = await line.import({ 'calls_detail.csv': file.join('\n') });
    expect(line.rejects(report)).toEqual([
      'calls_detail.csv,9,Estado + No.Agent + Duración,Perdida + 101 + -,no case of the profile fits',
      'calls_detail.csv,10,Duración,1 min,not a time in hh:mm:ss',
      'calls_detail.csv,11,,"""101""",a quote is opened and never closed',
    ]);
    expect(report.imported[0]).toMatchObject({
      rows: 10,
      accepted: 5,
      rejected: 3,
      dropped: {
        'calls still waiting at the time of the export, which does not say since when': 1,
        'rows of totals': 1,
      },
      warnings: {
        'abandoned, but with an agent and a conversation: counted as answered': 1,
        'abandoned, but with a conversation of nobody: stays abandoned': 1,
        'the dialer stopped before the call was over: answered where an agent is named, else incomplete': 1,
        'wait unknown: entered when an agent took it': 1,
        'talk_s over 24 hours': 1,
      },
    });
    expect(await contacts()).toEqual([
      '13:00:00 500 answered  101 10 60 true',
      '13:02:00 500 abandoned   20  true',
      '13:03:00 500 answered transferred 101 5 90000 true',
      '13:05:00 500 answered  101   true',
      '13:06:00 500 answered  101 1  true',
    ]);
  });

  it('finishes what an earlier "Detalle" had of a call under way', async () => {
    const header = row(
      'No. Agente',
      'Agente',
      'Hora Inicio',
      'Hora Fin',
      'Duración',
      'Tiempo Espera',
      'Cola',
      'Tipo',
      'Teléfono',
      'Transferencia',
      'Estado',
    );
    const call = (...cells: string[]) => `${header}\n${row(...cells)}\n`;
    await line.import({
      'a.csv': call('101', 'Ana', day('13:00:10'), '', '-', '00:00:10', '500', 'Entrante', '1', '', 'activa'),
    });
    const { imported } = await line.import({
      'b.csv': call(
        '101',
        'Ana',
        day('13:00:10'),
        day('13:01:10'),
        '00:01:00',
        '00:00:10',
        '500',
        'Entrante',
        '1',
        '',
        'Success',
      ),
    });
    expect(imported[0]).toMatchObject({ added: { contacts: 0 }, replaced: 1 });
    expect(await contacts()).toEqual(['13:00:00 500 answered  101 10 60 true']);
  });

  it('reads a dump of call_entry: agents and queues are numbers of its tables', async () => {
    const header =
      'id,id_agent,id_queue_call_entry,id_contact,callerid,datetime_init,datetime_end,duration,status,transfer,datetime_entry_queue,duration_wait,uniqueid,id_campaign,trunk';
    const call = (
      id: number,
      agent: string,
      taken: string,
      seconds: string,
      status: string,
      entered: string,
      wait: string,
    ) =>
      `${id},${agent},2,NULL,551234567${id},${taken},NULL,${seconds},${status},NULL,${entered},${wait},1.${id},NULL,SIP/t`;
    const file = [
      header,
      call(1, '7', day('13:00:10'), '60', 'terminada', day('13:00:00'), '10'),
      call(2, 'NULL', 'NULL', 'NULL', 'abandonada', day('13:01:00'), '25'),
      call(3, '7', day('13:02:10'), '30', 'abandonada', day('13:02:00'), '10'),
      call(4, '8', day('13:03:10'), 'NULL', 'activa', day('13:03:00'), 'NULL'),
      call(5, 'NULL', 'NULL', 'NULL', 'en-cola', day('13:04:00'), 'NULL'),
      call(6, 'NULL', 'NULL', 'NULL', 'fin-monitoreo', day('13:05:00'), 'NULL'),
      call(7, '8', day('13:06:10'), 'NULL', 'hold', day('13:06:00'), '10'),
      call(8, '8', day('13:07:10'), '10', 'perdida', day('13:07:00'), '10'),
      '9,7,2',
    ];
    const report = await line.import({ 'call_entry.csv': file.join('\n') });
    expect(line.rejects(report)).toEqual([
      'call_entry.csv,9,status + id_agent + duration,perdida + 8 + 10,no case of the profile fits',
      'call_entry.csv,10,,9,3 fields where the header has 15',
    ]);
    expect(report.imported[0]).toMatchObject({
      format: 'issabel-call_entry',
      rows: 9,
      accepted: 7,
      rejected: 2,
      warnings: {
        'abandoned, but with an agent and a conversation: counted as answered': 1,
        'the dialer stopped before the call was over: answered where an agent is named, else incomplete': 1,
      },
    });
    expect(await contacts()).toEqual([
      '13:00:00 2 answered  7 10 60 true',
      '13:01:00 2 abandoned   25  true',
      '13:02:00 2 answered  7 10 30 true',
      '13:03:00 2 answered  8 10  true',
      '13:04:00 2 incomplete     true',
      '13:05:00 2 incomplete     true',
      '13:06:00 2 answered  8 10  true',
    ]);
  });

  it('takes queue and agent from the tables that call_entry is joined with', async () => {
    await line.import({
      'joined.tsv': [
        'id id_agent id_queue_call_entry callerid datetime_init duration status datetime_entry_queue duration_wait number queue',
        `1 7 2 5512345678 ${day('13:00:10').replace(' ', 'T')} 60 terminada ${day('13:00:00').replace(' ', 'T')} 10 101 500`,
      ]
        .join('\n')
        .replaceAll(' ', '\t'),
    });
    expect(await contacts()).toEqual(['13:00:00 500 answered  101 10 60 true']);
  });

  it('reads a dump of audit: sessions, breaks, and no hold of a call', async () => {
    const file = [
      'id\tid_agent\tid_break\tdatetime_init\tdatetime_end\tduration\text_parked',
      `1\t7\tNULL\t${day('08:00:00')}\t${day('16:00:00')}\t08:00:00\tNULL`,
      `2\t7\t3\t${day('12:00:00')}\t${day('12:30:00')}\t00:30:00\tNULL`,
      `3\t7\t1\t${day('13:00:00')}\t${day('13:01:00')}\t00:01:00\t701`,
      `4\t7\t3\t${day('15:00:00')}\tNULL\tNULL\tNULL`,
      `5\t7\t3\tnever\tNULL\tNULL\tNULL`,
    ];
    const report = await line.import({ 'audit.tsv': file.join('\n') });
    expect(line.rejects(report)).toEqual([
      'audit.tsv,6,datetime_init,never,not a date and time of the form iso between 1971 and 2100',
    ]);
    expect(report.imported[0]).toMatchObject({
      rows: 5,
      accepted: 3,
      rejected: 1,
      dropped: { 'calls on hold, which are no breaks': 1 },
      warnings: {
        'sessions, which last over their breaks: occupancy leaves the breaks out, the time by state does not': 1,
      },
    });
    const states = await line.rows(`SELECT operator_id, state, reason, CAST(started_local AS VARCHAR)[12:] AS since,
      CAST(ended_local AS VARCHAR)[12:] AS until FROM states ORDER BY since`);
    expect(states.map((state) => Object.values(state).join(' '))).toEqual([
      '7 staffed  08:00:00 16:00:00',
      '7 pause 3 12:00:00 12:30:00',
      '7 pause 3 15:00:00 ',
    ]);
  });
});
