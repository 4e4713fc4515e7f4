import type { Condition, Profile } from '../profile';
import { documented } from './fitted';
import type { TableHead } from './format';

const VOICE_MAIL = '(?i)voice ?mail|buzón';
const MENU = '(?i)\\bIVR\\b|digital receptionist|recepcionista digital';
const ANSWERED = '(?i)^(answered|respondid|contestad|atendid)';
const NOT_ANSWERED = '(?i)^(un|no |not |miss|wait|redirect|perdid|sin |abandon)';
const NOTE =
  'a call that rings several places has a row for each: they are one contact, answered where one of them is; the log does not say how long callers waited in a queue, so there is no wait and no service level';

/** `from` and `to` name the columns of who called and who was called. */
function draft(
  from: string,
  to: string,
  id: Profile['columns'][string],
  outgoing: Condition,
): Omit<Profile, 'profile' | 'name'> {
  const isMachine: Condition = { column: to, matches: `${VOICE_MAIL}|${MENU.slice(4)}` };
  const isAnswered: Condition = {
    all: [{ column: 'Status', matches: ANSWERED }, { column: 'Talking', matches: '[1-9]' }, { not: isMachine }],
  };
  return {
    source: '3cx',
    target: 'contacts',
    drop: [
      { when: { column: 'Call Time', matches: '(?i)^total' }, reason: 'totals row' },
      { when: outgoing, reason: 'outgoing or internal call' },
    ],
    columns: {
      contact_id: id,
      entered_at: 'Call Time',
      channel: { constant: 'phone' },
      operator_id: { column: to, extract: '^(.*?)\\s*(?:\\([^()]*\\))?$', otherwise: null, when: isAnswered },
      ending: {
        cases: [
          { when: isAnswered, value: 'answered' },
          { when: { column: to, matches: VOICE_MAIL }, value: 'left_by_key' },
          { when: { column: to, matches: MENU }, value: 'left_in_menu' },
          {
            when: { any: [NOT_ANSWERED, ANSWERED].map((matches) => ({ column: 'Status', matches })) },
            value: 'abandoned',
          },
        ],
      },
      ring_s: 'Ringing',
      talk_s: { column: 'Talking', when: isAnswered },
      caller: { column: from, extract: '(\\+?\\d{6,})', otherwise: null },
    },
  };
}

/** The call log of the console, version 20. */
export const threecx = documented({
  name: '3cx',
  needs: ['Call Time', 'Call ID', 'From', 'To', 'Direction', 'Status', 'Ringing', 'Talking'],
  notes: [NOTE],
  drafts: [
    draft('From', 'To', 'Call ID', { column: 'Direction', matches: '(?i)^(outbound|internal|saliente|intern)' }),
  ],
  refuses,
});

/** The call log of earlier versions, which has no ids. */
export const threecxEarlier = documented({
  name: '3cx-earlier',
  needs: ['Call Time', 'Caller ID', 'Destination', 'Status', 'Ringing', 'Talking'],
  notes: [NOTE],
  drafts: [
    draft(
      'Caller ID',
      'Destination',
      { columns: ['Call Time', 'Caller ID'], with: '/' },
      {
        column: 'Caller ID',
        matches: '\\(\\d{2,5}\\)\\s*$|^\\d{2,5}$',
      },
    ),
  ],
});

/** A CDR file begins with a row of data. */
function refuses(head: TableHead): string | null {
  const isCdr = head.columns.some((cell) => /^(Chain: |TerminatedBy(Src|Dst)$)/.test(cell));
  return isCdr && head.columns.length >= 10
    ? 'looks like the CDR file of 3CX, which has no header, and whose fields and their order each installation chooses: write a profile that names them in file.header, in the order of the settings of 3CX, or export the call log of the console'
    : null;
}
