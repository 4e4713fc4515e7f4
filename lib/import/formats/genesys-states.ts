import type { Format, TableHead } from './format';
import { GENESYS_CLOUD, languageNote, NAMES } from './genesys-cloud';
import { firstOf, profileOf, ruleOf, where } from './mappings';

const START = ['Start Time', 'Hora de inicio'];
const END = ['End Time', 'Hora de finalización'];
const SECONDARY = ['Secondary Status', 'Estado secundario'];

/** Queue time is time on the queue. Who is Available in Genesys Cloud is not: contacts of a queue don't reach that operator. */
const STATES: Record<string, string> = {
  'on queue': 'staffed',
  'en la cola': 'staffed',
  available: 'pause',
  disponible: 'pause',
  busy: 'pause',
  ocupado: 'pause',
  away: 'pause',
  ausente: 'pause',
  'system away': 'pause',
  'ausente del sistema': 'pause',
  'ausencia del sistema': 'pause',
  break: 'pause',
  descanso: 'pause',
  meal: 'pause',
  comida: 'pause',
  meeting: 'pause',
  reunión: 'pause',
  training: 'training',
  capacitación: 'training',
  formación: 'training',
  entrenamiento: 'training',
  offline: 'offline',
  desconectado: 'offline',
  'out of office': 'offline',
  'fuera de la oficina': 'offline',
};

/** The agents' status timeline: one row a stretch in one status. */
export const genesysStates: Format = {
  name: 'genesys-cloud-states',
  basis: 'real',
  profiles(head) {
    if (!isTimeline(head)) return null;
    const primary = head.oneOf(...NAMES.primaryStatus)!;
    return [
      profileOf({
        name: genesysStates.name,
        source: GENESYS_CLOUD,
        target: 'states',
        warn: [ruleOf('still going on: no end in the export', ...where(head.oneOf(...END), { empty: true }))],
        columns: {
          operator_id: head.oneOf(...NAMES.agentName),
          state: { column: primary, case: 'lower', map: STATES },
          reason: firstOf(head.oneOf(...SECONDARY), primary),
          started_at: head.oneOf(...START),
          ended_at: head.oneOf(...END),
        },
      }),
    ];
  },
  notes(head) {
    return isTimeline(head)
      ? [
          ...languageNote(head, 'Primary Status'),
          "operators are known by name, as in the interactions: two of one name would be one. On the queue is staffed, Available is a pause: no queue's contact reaches who is not on the queue",
        ]
      : [];
  },
  refuses(head) {
    if (isTimeline(head)) return null;
    const interval = head.oneOf(...NAMES.intervalStart) && head.oneOf(...NAMES.intervalEnd);
    if (!interval || !(head.oneOf(...NAMES.agentName) ?? head.oneOf(...NAMES.agentId))) return null;
    return 'an export of Genesys Cloud with sums of each agent in an interval, from which no figure can be made: they name neither contacts nor queues; export the interactions view (a row for each conversation) and the status timeline of the agents (Agent Status Timeline Details) instead';
  },
};

function isTimeline(head: TableHead): boolean {
  return [NAMES.agentName, NAMES.primaryStatus, START].every((names) => head.oneOf(...names) !== null);
}
