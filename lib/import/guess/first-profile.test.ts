import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProfile } from '../profile';
import { TemporaryLine } from '../temporary.fixture';
import { type FirstProfile, firstProfile } from './first-profile';

const CALLS = [
  'Reporte de llamadas;;;;;;;',
  '',
  'Folio;Fecha;Hora;Agente;Teléfono;Cola;Espera;Conversación;Resultado;Observaciones',
  '1;31/01/2026;08:05:00;Ana Peña;5512345678;Orientación;00:00:12;00:03:00;Contestada;llora al contar lo sucedido y pide hablar con una psicóloga',
  '2;31/01/2026;08:06:10;-;5512345679;Orientación;00:00:40;-;Abandonada;',
  '3;01/02/2026;23:59:59;Eva Íñiguez;5512345670;Jurídica;00:01:05;00:10:00;Contestada;',
  'Total;3;;;;;;;;',
];

describe('a first profile', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());
  const first = async (content: string | Buffer, target?: 'surveys') => {
    const [path] = line.write({ 'Llamadas de enero.csv': content });
    return (await firstProfile(path!, [], target)) as FirstProfile;
  };

  it('says what each column is, why, and shows nobody', async () => {
    const { profile, notes, missing, unused } = await first(iconv.encode(CALLS.join('\r\n'), 'cp850'));
    expect(missing).toEqual([]);
    expect(unused).toEqual(['Observaciones']);
    expect(notes).toEqual([
      expect.stringContaining('read as cp850'),
      'fields are parted by ";"',
      '1 line above the header passed over',
      'Fecha + Hora read as d/M/yyyy H:mm:ss: numbers over 12 stand first',
      'Espera read as hh:mm:ss',
      'Conversación read as hh:mm:ss',
    ]);
    expect(profile.name).toBe('llamadas-de-enero');
    expect(profile.guesses.operator_id).toEqual({
      from: ['Agente'],
      why: 'its name, and its cells are words',
      samples: ['A•• P•••', 'E•• Í••••••'],
    });
    expect(JSON.stringify(profile)).not.toMatch(/551234|Peña|llora/);
  });

  it('reads the file that it was written for', async () => {
    const content = iconv.encode(CALLS.join('\r\n'), 'cp850');
    const { profile } = await first(content);
    checkProfile(profile, 'first.json');
    const report = await line.import({ 'calls.csv': content }, profile);
    expect(report.imported[0]).toMatchObject({ rows: 4, accepted: 3, dropped: { 'rows of totals': 1 }, rejected: 0 });
    const found = await line.rows(
      `SELECT concat_ws(' ', contact_id, CAST(entered_local AS VARCHAR), operator_id, queue, wait_s, talk_s, ending) AS t FROM contacts ORDER BY contact_id`,
    );
    expect(found.map(({ t }) => t)).toEqual([
      '1 2026-01-31 08:05:00 Ana Peña Orientación 12 180 answered',
      '2 2026-01-31 08:06:10 Orientación 40 abandoned',
      '3 2026-02-01 23:59:59 Eva Íñiguez Jurídica 65 600 answered',
    ]);
  });

  it('makes an id where there is none, and leaves out what went out', async () => {
    const { profile } = await first(
      'Start,Direction,Agent,Wait,Talk\n2026-01-05 08:00:00,Inbound,Ana,5,60\n2026-01-05 08:01:00,Outbound,Eva,0,60\n2026-01-05 08:02:00,Inbound,,9,\n',
    );
    expect(profile.columns.ending).toEqual({
      cases: [{ when: { column: 'Talk', empty: false }, value: 'answered' }],
      otherwise: 'abandoned',
    });
    expect(profile.columns.contact_id).toEqual({ columns: ['Start', 'Wait'], with: '/' });
    expect(profile.drop).toEqual([{ when: { column: 'Direction', in: ['Outbound'] }, reason: 'outgoing call' }]);
  });

  it('tells tables of other kinds', async () => {
    const of = async (content: string) => (await first(content)).profile.target;
    expect(await of('Llamada ID,Calificación,Fecha\na,5,2026-01-05\nb,4,2026-01-05\n')).toBe('surveys');
    expect(
      await of(
        'Intervalo,Cola,Ofrecidas,Contestadas,Abandonadas\n2026-01-05 08:00,A,5,4,1\n2026-01-05 08:30,A,6,6,0\n',
      ),
    ).toBe('intervals');
    expect(
      await of(
        'Agente,Estado,Inicio,Fin\nAna,Disponible,2026-01-05 08:00,2026-01-05 09:00\nAna,Comida,2026-01-05 09:00,2026-01-05 10:00\nAna,Disponible,2026-01-05 10:00,2026-01-05 11:00\n',
      ),
    ).toBe('states');
  });

  it('reads a form of questions, and its clock with the zone behind it', async () => {
    const content =
      'Marca temporal,¿Quién le atendió?,¿Qué tan escuchada se sintió?,"En general, ¿qué tan satisfecha está?",¿Algo más?\n2026/01/05 4:05:26 p. m. GMT-5,Ana,5,4,gracias\n2026/01/06 9:00:00 a. m. GMT-5,Eva,3,,\n2026/01/06 9:30:00 a. m. GMT-5,Eva,1,2,\n';
    const { profile } = await first(content);
    await line.import({ 'answers.csv': content }, checkProfile(profile, 'first.json'));
    const rows = await line.rows(
      `SELECT concat_ws(' ', operator_id, CAST(answered_at AS VARCHAR), dimension, score, scale_max) AS t FROM surveys ORDER BY 1`,
    );
    expect(rows.map(({ t }) => t)).toEqual([
      'Ana 2026-01-05 21:05:26 listening 5.0 5.0',
      'Ana 2026-01-05 21:05:26 overall 4.0 5.0',
      'Eva 2026-01-06 14:00:00 listening 3.0 5.0',
      'Eva 2026-01-06 14:30:00 listening 1.0 5.0',
      'Eva 2026-01-06 14:30:00 overall 2.0 5.0',
    ]);
  });

  it('adds up classes of answer times, and reads a clock of digits alone', async () => {
    const content =
      'DATE,STARTTIME,INTRVL,0 - 10,11 - 20,21 - 60,60+,Abandoned\n1/30/2026,0,30,5,2,1,0,1\n1/30/2026,830,30,1,0,0,0,2\n1/31/2026,1630,30,2,2,2,2,0\n';
    const { profile, missing } = await first(content);
    expect(missing).toEqual([]);
    await line.import({ 'psap.csv': content }, checkProfile(profile, 'first.json'));
    const rows = await line.rows(
      `SELECT concat_ws(' ', CAST(starts_local AS VARCHAR), strftime(ends_local, '%H:%M'), offered, answered, abandoned, within_threshold, threshold_s) AS t FROM intervals ORDER BY 1`,
    );
    expect(rows.map(({ t }) => t)).toEqual([
      '2026-01-30 00:00:00 00:30 9 8 1 7 20',
      '2026-01-30 08:30:00 09:00 3 1 2 1 20',
      '2026-01-31 16:30:00 17:00 8 8 0 4 20',
    ]);
  });

  it('takes yes for lost where the column asks for that', async () => {
    const { profile } = await first(
      'Call ID,Date,Wait,Abandoned\n1,2026-01-05 08:00,5,No\n2,2026-01-05 08:10,50,Yes\n',
    );
    expect(profile.columns.ending).toEqual({ column: 'Abandoned', map: { No: 'answered', Yes: 'abandoned' } });
  });

  it('is not needed where the form is known', async () => {
    expect(await first('call_id,start,wait_s\n1,2026-01-05T08:00:00,5\n')).toEqual({ known: 'own-form' });
  });
});
