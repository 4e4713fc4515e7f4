import type { Mapping, Profile } from '../profile';
import type { Format, TableHead } from './format';
import { CHANNELS, GENESYS_CLOUD, inMilliseconds, languageNote, MILLISECONDS_NOTE, NAMES } from './genesys-cloud';
import { orZero, profileOf, ruleOf, where } from './mappings';

const OFFERED = ['Offer', 'Offered', 'Oferta'];
const ANSWERED = ['Answer', 'Answered', 'Contestadas'];
const ABANDONED = ['Abandon', 'Abandoned', 'Abandonadas'];
const SUMS = {
  'Total Handle': NAMES.totalHandle,
  'Total Hold': NAMES.totalHold,
  'Total ACW': NAMES.totalAcw,
  'Total Wait': ['Total Wait', 'Total Queue Wait', 'Espera total'],
  'Total Abandon': ['Total Abandon', 'Total de abandono'],
  'Met SLA': ['Met SLA', 'Cumplen el SLA'],
} as const;

/** The queue performance view: sums of a queue in each interval. */
export const genesysQueues: Format = {
  name: 'genesys-cloud-queues',
  basis: 'real',
  profiles(head) {
    const needed = neededColumns(head);
    return needed && !needed.missing.length ? [queueProfile(head)] : null;
  },
  notes(head) {
    const lacking = Object.entries(SUMS).filter(([, names]) => !head.oneOf(...names));
    return [
      ...languageNote(head, 'Interval Start'),
      'the service level that Genesys Cloud reports names no seconds: it counts as reported, not as one of any threshold',
      ...(isSplitByMedia(head)
        ? []
        : ['several media types are the filter of the view, not of a row: the channel is unknown']),
      ...(hasSubtotals(head)
        ? ['rows of several queues are left out as subtotals: where there are no others, export the view by queue']
        : []),
      ...(lacking.length
        ? [`the view lacks ${lacking.map(([name]) => name).join(', ')}: what needs them has no data`]
        : []),
      ...(isInMilliseconds(head) ? [MILLISECONDS_NOTE] : []),
    ];
  },
  refuses(head) {
    const needed = neededColumns(head);
    if (!needed?.missing.length) return null;
    return `a queue export of Genesys Cloud without the column${needed.missing.length > 1 ? 's' : ''} ${needed.missing.join(', ')}; add them to the view and export it again`;
  },
};

function neededColumns(head: TableHead): { missing: string[] } | null {
  const interval = [NAMES.intervalStart, NAMES.intervalEnd, NAMES.queueName].every((names) => head.oneOf(...names));
  const agent = head.oneOf(...NAMES.agentName);
  if (!interval || agent) return null;
  return { missing: [OFFERED, ANSWERED, ABANDONED].filter((names) => !head.oneOf(...names)).map(([name]) => name!) };
}

const isInMilliseconds = (head: TableHead) =>
  inMilliseconds(head, head.oneOf(...NAMES.totalHandle), head.oneOf(...NAMES.handle));

/** Whether each row is of one medium: rows of several are then sums of them. */
function isSplitByMedia(head: TableHead): boolean {
  const media = head.oneOf(...NAMES.mediaType);
  return media !== null && head.values(media).some((value) => !value.includes(';'));
}

const queueColumn = (head: TableHead) => head.oneOf(...NAMES.queueId) ?? head.oneOf(...NAMES.queueName);

function hasSubtotals(head: TableHead): boolean {
  const column = queueColumn(head);
  return column !== null && head.values(column).some((value) => value.includes(';'));
}

function queueProfile(head: TableHead): Profile {
  const at = (names: readonly string[]) => head.oneOf(...names);
  const duration = isInMilliseconds(head) ? ({ duration: 'ms' } as const) : {};
  const sum = (...names: string[]): Mapping | null => {
    const column = at(names);
    return column && { column, ...duration };
  };
  const zero = (mapping: Mapping | null) => (mapping === null ? null : orZero(mapping));
  const less = (whole: Mapping | null, ...parts: (Mapping | null)[]): Mapping | null => {
    const known = parts.filter((part) => part !== null).map(orZero);
    return whole && known.length === parts.length ? { less: [whole, ...known] as Mapping[] } : null;
  };
  const abandonWait = sum(...SUMS['Total Abandon']);
  const [handle, hold, acw] = [sum(...NAMES.totalHandle), sum(...NAMES.totalHold), sum(...NAMES.totalAcw)];
  const media = at(NAMES.mediaType);
  const split = isSplitByMedia(head);
  return profileOf({
    name: genesysQueues.name,
    source: GENESYS_CLOUD,
    target: 'intervals',
    drop: [
      ruleOf('subtotal of several queues', ...where(queueColumn(head), { matches: ';' })),
      split ? ruleOf('subtotal of several media types', ...where(media, { matches: ';' })) : null,
    ],
    columns: {
      queue: at(NAMES.queueName),
      channel: media && split ? { column: media, case: 'lower', map: CHANNELS, otherwise: null } : null,
      starts_at: at(NAMES.intervalStart),
      ends_at: at(NAMES.intervalEnd),
      complete: at(NAMES.complete),
      offered: orZero(at(OFFERED)!),
      answered: orZero(at(ANSWERED)!),
      abandoned: orZero(at(ABANDONED)!),
      handled: zero(at(NAMES.handle)),
      within_threshold: zero(at(SUMS['Met SLA'])),
      wait_sum_s: less(sum(...SUMS['Total Wait']), abandonWait),
      abandon_wait_sum_s: abandonWait,
      talk_sum_s: less(handle, hold, acw) ?? sum(...NAMES.totalTalk),
      hold_sum_s: zero(hold),
      wrap_sum_s: zero(acw),
    },
  });
}
