import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemporaryLine } from '../temporary.fixture';

const PERSON = [
  ...[
    'vendor_lead_code',
    'source_id',
    'list_id',
    'gmt_offset_now',
    'phone_code',
    'phone_number',
    'title',
    'first_name',
  ],
  ...['middle_initial', 'last_name', 'address1', 'address2', 'address3', 'city', 'state', 'province', 'postal_code'],
  ...['country_code', 'gender', 'date_of_birth', 'alt_phone', 'email', 'security_phrase', 'comments'],
];
const FRONT = ['call_date', 'phone_number_dialed', 'status', 'user', 'full_name', 'campaign_id'];
const BACK = [
  'length_in_sec',
  'user_group',
  'alt_dial',
  'rank',
  'owner',
  'lead_id',
  'list_name',
  'list_description',
  'status_name',
];

describe('VICIdial', () => {
  let line: TemporaryLine;
  beforeEach(() => {
    line = new TemporaryLine();
  });
  afterEach(() => line.remove());

  let lead = 0;
  const call = (
    clock: string,
    phone: string,
    status: string,
    user: string,
    length: string,
    waitOrWord: string,
    ...more: string[]
  ) =>
    [
      ...[`2026-01-05 ${clock}`, phone, status, user, 'Name', 'APOYO'],
      ...PERSON.map((name) => `${name} of María`),
      ...[length, 'G', waitOrWord, '0', '', String(++lead), 'L', 'D', 'S'],
      ...more,
    ].join('\t');

  it('reads the incoming calls of its report, and no more of a person than the number', async () => {
    lead = 0;
    const report = await line.import({
      'EXPORT_CALL_REPORT.txt': [
        [...FRONT, ...PERSON, ...BACK].join('\t'),
        call('13:00:00', '5512345678', 'SALE', '6001', '70', '10.00'),
        call('13:01:00', '5512345679', 'DROP', 'VDCL', '25', '25.40'),
        call('13:02:00', '5512345680', 'XFER', '6002', '40', '0.00'),
        call('13:03:00', '5512345681', 'TIMEOT', 'VDCL', '120', '120.00'),
        call('13:04:00', '5512345682', 'AFTHRS', 'VDCL', '5', '5.00'),
        call('13:05:00', '5512345683', 'NANQUE', 'VDCL', '1', '1.00'),
        call('13:06:00', '5512345684', 'A', 'VDAD', '1', 'MAIN'),
        call('13:07:00', 'XXXXXX5685', 'QVMAIL', 'VDCL', '60', '60.00'),
        call('13:08:00', '5512345686', 'RARE', 'VDCL', '9', '9.00'),
        call('13:09:00', '5512345687', 'SALE', '6001', 'long', '3.00'),
        '2026-01-05 13:10:00\t5512345688',
      ].join('\r\n'),
    });
    expect(line.rejects(report)).toEqual([
      'EXPORT_CALL_REPORT.txt,11,length_in_sec,long,not a time in s',
      'EXPORT_CALL_REPORT.txt,12,,2026-01-05 13:10:00,2 fields where the header has 39',
    ]);
    expect(report.imported[0]).toMatchObject({
      format: 'vicidial',
      rows: 11,
      accepted: 7,
      rejected: 2,
      dropped: { 'outgoing calls': 1, 'calls after hours, which entered no queue': 1 },
      warnings: { 'a status that is none of those of the system, and no agent: incomplete': 1 },
    });
    expect(report.imported[0]!.notes![0]).toContain('by its documentation, not yet tried on a real file');
    const rows =
      await line.rows(`SELECT CAST(entered_local AS VARCHAR)[12:] AS clock, queue, ending, disposition, operator_id, wait_s, talk_s,
      caller_key IS NOT NULL AS known FROM contacts ORDER BY clock`);
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      '13:00:00 APOYO answered  6001 10 60 true',
      '13:01:00 APOYO abandoned   25  true',
      '13:02:00 APOYO answered transferred 6002 0 40 true',
      '13:03:00 APOYO timed_out   120  true',
      '13:05:00 APOYO overflowed   1  true',
      '13:07:00 APOYO left_by_key   60  false',
      '13:08:00 APOYO incomplete   9  true',
    ]);
    for (const [file, bytes] of Object.entries(line.snapshot())) {
      expect([file, /María|55123456/.test(bytes)]).toEqual([file, false]);
    }
  });

  it('reads the time after the call where the report is an extended one', async () => {
    await line.import({
      'a.txt': `${[...FRONT, ...PERSON, ...BACK, 'wrapup_time', 'queue_time'].join('\t')}\n${call('13:00:00', '5512345678', 'SALE', '6001', '70', '10.00', '12', '10')}\n`,
    });
    expect(await line.rows('SELECT wrap_s FROM contacts')).toEqual([{ wrap_s: 12 }]);
  });
});
