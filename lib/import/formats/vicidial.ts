import type { Condition, Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';

const NEEDED = [
  'call_date',
  'phone_number_dialed',
  'status',
  'user',
  'campaign_id',
  'length_in_sec',
  'alt_dial',
  'lead_id',
] as const;

/** Who stands for nobody: the dialer itself, for incoming and for outgoing calls. */
const NOBODY = ['VDCL', 'VDAD'];
/** Statuses that VICIdial's own reports don't count as answered. */
const ENDINGS: Record<string, string[]> = {
  abandoned: ['DROP', 'XDROP'],
  timed_out: ['TIMEOT'],
  overflowed: ['NANQUE', 'MAXCAL', 'HXFER'],
  left_by_key: ['QVMAIL', 'HOLDTO', 'HOLDTM'],
  left_in_menu: ['PDROP', 'IVRXFR', 'INBND'],
  incomplete: ['QUEUE', 'LIVE', 'NEW'],
};
const CLOSED = ['AFTHRS'];

/** VICIdial's "Export Calls Report" (call_report_export.php). Incoming and outgoing calls stand in one file, and nothing says which a row is but `alt_dial`: of an incoming call it holds the seconds in
 * the queue, of an outgoing one a word. `length_in_sec` of an incoming call holds the wait too. Of the person, only the number is read. */
export const VICIDIAL: Format = {
  name: 'vicidial',
  basis: 'documentation',
  profiles: (head) => (head.has(...NEEDED) ? [profileOf(head)] : null),
};

function profileOf(head: TableHead): Profile {
  const column = (name: (typeof NEEDED)[number]) => head.column(name)!;
  const status = column('status');
  const user = column('user');
  const wait = column('alt_dial');
  const wrap = head.column('wrapup_time');
  const somebody: Condition = { all: [{ column: user, empty: false }, { not: { column: user, in: NOBODY } }] };
  const unanswered = Object.values(ENDINGS).flat();
  const answered: Condition = { all: [somebody, { not: { column: status, in: unanswered } }] };
  const ifAnswered = (value: Mapping): Mapping =>
    ({
      ...(value as object),
      when: answered,
    }) as Mapping;
  return {
    profile: 1,
    name: 'vicidial',
    source: 'vicidial',
    target: 'contacts',
    nulls: ['NULL', '\\N'],
    drop: [
      { when: { not: { column: wait, matches: '^\\d+(\\.\\d+)?$' } }, reason: 'outgoing calls' },
      { when: { column: status, in: CLOSED }, reason: 'calls after hours, which entered no queue' },
    ],
    warn: [
      {
        when: { all: [{ not: answered }, { not: { column: status, in: unanswered } }] },
        reason: 'a status that is none of those of the system, and no agent: incomplete',
      },
      {
        when: { all: [somebody, { column: status, in: unanswered }] },
        reason: 'an agent and a status of calls that nobody took: counted as not answered',
      },
    ],
    columns: {
      contact_id: { columns: [column('campaign_id'), column('lead_id'), column('call_date')], with: '/' },
      entered_at: column('call_date'),
      channel: { constant: 'phone' },
      queue: column('campaign_id'),
      caller: { column: column('phone_number_dialed'), extract: '^([+]?\\d{3,})$', otherwise: null },
      operator_id: ifAnswered({ column: user }),
      ending: {
        cases: [
          ...Object.entries(ENDINGS).map(([value, words]) => ({ when: { column: status, in: words }, value })),
          { when: answered, value: 'answered' },
        ],
        otherwise: 'incomplete',
      },
      disposition: {
        cases: [
          { when: { all: [answered, { column: status, in: ['XFER'] }] }, value: 'transferred' },
          { when: { all: [answered, { column: status, in: ['CALLBK', 'CBHOLD'] }] }, value: 'callback' },
        ],
        otherwise: null,
      },
      wait_s: { column: wait, duration: 's' },
      talk_s: {
        less: [ifAnswered({ column: column('length_in_sec'), duration: 's' }), { column: wait, duration: 's' }],
      },
      ...(wrap ? { wrap_s: ifAnswered({ column: wrap, duration: 's' }) } : {}),
    },
  };
}
