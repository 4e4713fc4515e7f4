import type { Condition, Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';
import { CHANNELS, GENESYS_CLOUD, inMilliseconds, MILLISECONDS_NOTE, NAMES } from './genesys-cloud';
import { casesOf, firstOf, profileOf, ruleOf, where } from './mappings';

/** In English, then in Spanish. */
const COLUMNS = {
  fullExport: ['Full Export Completed', 'Exportación completa finalizada'],
  partialResult: ['Partial Result Timestamp', 'Marca de hora del resultado parcial'],
  id: ['Conversation ID', 'ID de conversación', 'ID de la conversación', 'Identificación de conversación'],
  mediaType: NAMES.mediaType,
  interacted: ['Users - Interacted', 'Usuarios - Interactuaron', 'Usuarios - Interactuados'],
  users: ['Users', 'Usuarios'],
  date: ['Date', 'Fecha'],
  endDate: ['End Date', 'Fecha de finalización'],
  length: ['Duration', 'Duración'],
  direction: ['Initial Direction', 'Dirección inicial', 'Direction', 'Dirección'],
  ani: ['ANI'],
  queue: ['First Queue', 'Primera cola', 'Queue', 'Cola'],
  wrapUp: ['Wrap-up', 'Conclusión', 'Código de conclusión'],
  abandoned: ['Abandoned', 'Abandonado', 'Abandonada', 'Abandonadas'],
  abandonedInQueue: ['Abandoned in Queue', 'Abandonado en cola', 'Abandonada en cola'],
  timeToAbandon: ['Time to Abandon', 'Tiempo en abandonar'],
  totalQueue: ['Total Queue', 'Total de cola'],
  totalAlert: ['Total Alert', 'Total de alertas'],
  totalHandle: NAMES.totalHandle,
  totalTalk: NAMES.totalTalk,
  totalHold: NAMES.totalHold,
  totalAcw: NAMES.totalAcw,
  transferred: ['Transferred', 'Transferida', 'Transferido'],
  transfers: ['Transfers', 'Transferencias'],
  flowOut: ['Flow-Out Type', 'Flow-Out', 'Tipo de salida de flujo', 'Salida de flujo'],
} as const;
type Key = keyof typeof COLUMNS;

/** Without these a figure has no data. */
const WANTED: Key[] = ['id', 'abandoned', 'totalQueue', 'totalTalk', 'totalHold', 'totalAcw'];

/** The interactions view: one row a conversation, with all its queues and users. */
export const genesysInteractions: Format = {
  name: 'genesys-cloud-interactions',
  basis: 'documentation',
  profiles(head) {
    return isInteractions(head) ? [interactionsProfile(head)] : null;
  },
  notes(head) {
    const lacking = WANTED.filter((key) => !column(head, key)).map((key) => COLUMNS[key][0]);
    return [
      'a conversation of several queues or operators counts once, for the first of them, with the waits and times of all',
      ...(lacking.length
        ? [`the view lacks ${lacking.join(', ')}: add them and export again, or what needs them has no data`]
        : []),
      ...(column(head, 'id') ? [] : ['without a Conversation ID a row is known by its date, caller and length']),
      ...(isInMilliseconds(head) ? [MILLISECONDS_NOTE] : []),
    ];
  },
};

const column = (head: TableHead, key: Key) => head.oneOf(...COLUMNS[key]);
const isInMilliseconds = (head: TableHead) =>
  inMilliseconds(head, column(head, 'totalHandle') ?? column(head, 'totalTalk') ?? column(head, 'totalQueue'));

function isInteractions(head: TableHead): boolean {
  const has = (key: Key) => column(head, key) !== null;
  return has('date') && has('direction') && has('queue') && has('users') && (has('fullExport') || has('id'));
}

const YES = { matches: '(?i)^(yes|s[ií]|true|verdadero)$' };
const NO = { matches: '(?i)^(no|false|falso)$' };
const FIRST = '^[\\s;]*([^;]*[^;\\s])';
/** Of several wrap-up codes the first that an operator chose. */
const FIRST_CODED = '^(?:\\s*ININ-[A-Z-]+\\s*;)*\\s*([^;]*[^;\\s])';
const NEVER_CODED = '^(\\s*ININ-[A-Z-]+\\s*(;|$))+$';

function interactionsProfile(head: TableHead): Profile {
  const at = (key: Key) => column(head, key);
  const ms = isInMilliseconds(head) ? ({ duration: 'ms' } as const) : {};
  const length = (key: Key, when?: Condition): Mapping | null => {
    const name = at(key);
    return name && { column: name, ...ms, ...(when ? { when } : {}) };
  };
  const first = (name: string | null): Mapping | null => name && { column: name, extract: FIRST, otherwise: null };
  const talked = where(at('totalTalk'), { above: 0 });
  const queued = where(at('queue'), { empty: false });
  const gaveUp = where(at('abandoned'), YES);
  const operator = at('interacted') ?? at('users');
  const whoAnswered = at('interacted') || !talked.length ? where(operator, { empty: false }) : [];
  const going = where(at('endDate'), { empty: true });
  const answered: Condition = {
    all: [
      {
        any: [
          ...talked,
          ...(gaveUp.length ? whoAnswered.map((who) => ({ all: [who, { not: gaveUp[0]! }] })) : whoAnswered),
        ],
      },
      ...going.map((not) => ({ not })),
    ],
  };
  const endings: [Condition[], string][] = [
    [going, 'incomplete'],
    [[answered], 'answered'],
    [[...where(at('abandonedInQueue'), YES), ...gaveUp.map((yes) => ({ all: [yes, ...queued] }))], 'abandoned'],
    [queued.map((not) => ({ not })), 'left_in_menu'],
    [where(at('timeToAbandon'), { above: 0 }), 'abandoned'],
    [where(at('flowOut'), { matches: '(?i)callback|voicemail|devoluci|buz' }), 'left_by_key'],
    [where(at('flowOut'), { matches: '(?i)[a-z]{3}|^[1-9]' }), 'overflowed'],
  ];
  const zeroWhereAnswered = (key: Key) => firstOf(length(key, answered), at(key) && casesOf([[[answered], 0]], null));
  const [hold, acw] = [zeroWhereAnswered('totalHold'), zeroWhereAnswered('totalAcw')];
  const handle = length('totalHandle', answered);
  return profileOf({
    name: genesysInteractions.name,
    source: GENESYS_CLOUD,
    target: 'contacts',
    drop: [
      ruleOf('outgoing conversation', ...where(at('direction'), { matches: '(?i)^(outbound|saliente)' })),
      ruleOf('internal conversation', ...where(at('direction'), { matches: '(?i)^intern' })),
    ],
    warn: [
      ruleOf(
        'TRUNCATED EXPORT: Genesys Cloud says that it did not complete it; export a shorter time',
        ...where(at('fullExport'), NO),
      ),
      ruleOf(
        'partial result: conversations after its timestamp are missing',
        ...where(at('partialResult'), { empty: false }),
      ),
      ruleOf('several queues: the first counts', ...where(at('queue'), { matches: ';\\s*\\S' })),
      ruleOf('several operators: the first counts, with the time of all', ...where(operator, { matches: ';\\s*\\S' })),
      ruleOf(
        'never coded by an operator (ININ-WRAP-UP-TIMEOUT): topic unknown',
        ...where(at('wrapUp'), { matches: NEVER_CODED }),
      ),
      ruleOf('answered without a queue', { all: [answered, ...queued.map((not) => ({ not }))] }),
      ruleOf('abandoned after an operator had talked: answered', ...gaveUp.map((yes) => ({ all: [answered, yes] }))),
      ruleOf('nobody answered and nothing says why: abandoned', {
        not: { any: endings.flatMap(([conditions]) => conditions) },
      }),
    ],
    columns: {
      contact_id: at('id') ?? { first: idsWithout(at('date')!, at('ani'), at('length')) },
      queue: first(at('queue')),
      channel: at('mediaType') && {
        column: at('mediaType')!,
        extract: FIRST,
        case: 'lower',
        map: CHANNELS,
        otherwise: null,
      },
      entered_at: at('date'),
      ending: casesOf(endings, 'abandoned'),
      disposition: casesOf(
        [
          [
            [...where(at('transferred'), YES), ...where(at('transfers'), { above: 0 })].map((yes) => ({
              all: [answered, yes],
            })),
            'transferred',
          ],
        ],
        null,
      ),
      operator_id: operator && { column: operator, extract: FIRST, otherwise: null, when: answered },
      topic: at('wrapUp') && {
        column: at('wrapUp')!,
        extract: FIRST_CODED,
        otherwise: null,
        when: { not: { column: at('wrapUp')!, matches: NEVER_CODED } },
      },
      wait_s: firstOf(length('timeToAbandon', { not: answered }), length('totalQueue')),
      ring_s: length('totalAlert', answered),
      talk_s: length('totalTalk', answered) ?? (handle && hold && acw ? { less: [handle, hold, acw] } : null),
      hold_s: hold,
      wrap_s: acw,
      caller: at('ani') && {
        column: at('ani')!,
        extract: '^(?:tel:|sips?:)?([^@;]+)',
        otherwise: null,
        when: {
          not: {
            column: at('ani')!,
            matches: '(?i)anonymous|unknown|restricted|private|unavailable|an[oó]nimo|desconocido',
          },
        },
      },
    },
  });
}

function idsWithout(...[date, ani, length]: [string, string | null, string | null]): Mapping[] {
  const known = [date, ani, length].filter((name) => name !== null);
  return [
    { columns: known, with: '/' },
    { columns: known.filter((name) => name !== ani), with: '/' },
  ];
}
