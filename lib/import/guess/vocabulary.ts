import type { TableName } from '@/lib/store/tables';
import type { CellKind } from './columns';

/** What a header may call a canonical column, in Spanish, English and Portuguese, and what its cells may be. */
export interface Term {
  column: string;
  /** Of folded names: small letters without accents, words parted by one space. In the order of their weight. */
  names: RegExp[];
  kinds: readonly CellKind[];
}

const WORDS: readonly CellKind[] = ['word', 'whole', 'text'];
const LENGTHS: readonly CellKind[] = ['whole', 'number', 'clock', 'duration'];
const COUNTS: readonly CellKind[] = ['whole', 'number'];
const TIMES: readonly CellKind[] = ['moment', 'day'];

const OPERATOR: Term = {
  column: 'operator_id',
  names: [
    /^(agent|agente|operador[ae]?|operator|asesor[a]?|user|usuario|atendente|ejecutiv[oa])$/,
    /\b(agent|agente|operador|operator|asesor|atendente|ejecutiv[oa])\b(?!.*\b(email|correo|time|tiempo|id de)\b)/,
    /\b(agents|agent names|user name|username|answered by|atendido por|handled by|quien \w+ atendio|server)\b/,
  ],
  kinds: WORDS,
};
const QUEUE: Term = {
  column: 'queue',
  names: [
    /^(queue|cola|fila)( name)?$/,
    /\b(queue|cola|fila)\b(?!.*\b(time|tiempo|wait|espera|tempo)\b)/,
    /\b(split ?name|department|depto|area)\b/,
    /\b(skill|campaign|campana|servicio|service|linea|ring group|grupo|split|csq|departamento|localidad)\b(?!.*\b(level|nivel|time)\b)/,
  ],
  kinds: WORDS,
};
const CALLER: Term = {
  column: 'caller',
  names: [
    /^(ani|callerid|caller id|caller|phone|telefono|src|from|numero)$/,
    /\b(caller|phone|telefono|celular|ani|contact phone|numero de (origen|telefono)|customer (id|number))\b/,
  ],
  kinds: ['whole', 'word', 'number', 'text'],
};
const ID: Term = {
  column: 'contact_id',
  names: [
    /^(id|call id|callid|uniqueid|unique id|contact id|interaction id|conversation id|ticket id|folio|incidente)$/,
    /\b(call|llamada|contact|contacto|interaction|conversation|session|incidente?|folio|ticket|chamada)s?\b.*\b(id|uuid|numero|no|folio)\b|\b(id|numero|no|folio)\b.*\b(call|llamada|contact|contacto|interaction|incidente?|chamada)\b/,
    /\b(uuid|guid|uniqueid|folio)\b/,
  ],
  kinds: WORDS,
};
const START: Term = {
  column: 'entered_at',
  names: [
    /\b(start|inicio|entered|enqueue|entrada|recepcion|recibida)\b/,
    /^(date|fecha|data|timestamp|marca temporal|datetime|fecha y hora|time|calldate|call date|call time|created at)$/,
    /\b(date|fecha|data|timestamp|hora|created|time)\b/,
  ],
  kinds: TIMES,
};
const SCORE: Term = {
  column: 'score',
  names: [/\b(score|rating|calificacion|puntuacion|puntaje|satisfac\w*|csat|nps|nota|avaliacao|stars?)\b/],
  kinds: COUNTS,
};
const seconds = (column: string, ...names: RegExp[]): Term => ({ column, names, kinds: LENGTHS });
const count = (column: string, ...names: RegExp[]): Term => ({ column, names, kinds: COUNTS });
const word = (column: string, ...names: RegExp[]): Term => ({ column, names, kinds: WORDS });

/** The terms of each table, the most telling first: a column of the file goes to the first that wants it. */
export const TERMS: Partial<Record<TableName, readonly Term[]>> = {
  contacts: [
    ID,
    seconds(
      'wait_s',
      /\b(wait|espera|speed of answer|asa|queue (wait )?time|tiempo (de|en) (espera|cola)|hold ?time|q time|tempo de espera|demora|ringing)\b/,
    ),
    seconds(
      'wrap_s',
      /\b(wrap ?up|acw|after call|post ?llamada|documentacion|trabajo posterior|tipificacion time|wrap)\b/,
    ),
    seconds('hold_s', /\b(hold|retencion|pausa en llamada|retenida)\b/),
    seconds('ring_s', /\b(ring|timbre|timbrado|toque)\b/),
    seconds(
      'talk_s',
      /\b(talk|talking|conversa\w*|habla\w*|speaking|service time|ser time|billsec|avgtalkduration|talkduration)\b/,
      /\b(duration|duracion|duracao|length in sec|call ?time|handle|atencion time)\b/,
    ),
    START,
    word(
      'ending',
      /\b(missed|perdida|abandoned|abandonada|lost)\b/,
      /\b(outcome|result|resultado|disposition|status|estado|estatus|desenlace|completion status)\b/,
      /\b(answered|contestada|atendida|abandoned|abandonada)\b/,
      /\b(call type|tipo de llamada|type)\b/,
    ),
    OPERATOR,
    QUEUE,
    word(
      'topic',
      /\b(topic|tema|motivo|reason|asunto|category|categoria|tipificacion|wrap up code|clasificacion|tipo (de )?incidente|subject)\b/,
    ),
    word('channel', /\b(channel|canal|media type|tipo de medios?|medio)\b/),
    word('priority', /\b(priority|prioridad(e)?)\b/),
    CALLER,
  ],
  surveys: [
    SCORE,
    ID,
    OPERATOR,
    { column: 'answered_at', names: START.names, kinds: TIMES },
    word('dimension', /\b(dimension|question|pregunta|criterio|aspecto)\b/),
  ],
  evaluations: [
    word('evaluation_id', /\b(folio|evaluation|evaluacion|id)\b/),
    word('evaluator_id', /\b(evaluador[ae]?|evaluator|auditor[a]?|calidad|coach|reviewer)\b/),
    OPERATOR,
    { column: 'evaluated_at', names: START.names, kinds: TIMES },
  ],
  intervals: [
    count(
      'offered',
      /\b(offer(ed)?|ofrecidas?|oferta|presented|recibidas|entrantes?|received|incoming|calls|llamadas|total)\b/,
    ),
    count(
      'answered',
      /^(?!.*%)(?!.*\b(time|tiempo|avg|media)\b).*\b(answer(ed)?|contestadas?|atendidas?|handled|acdcalls|respondidas)\b/,
    ),
    count('abandoned', /^(?!.*%)(?!.*\b(time|tiempo|avg|media)\b).*\b(abandon(ed|adas?|s)?|abncalls|perdidas|lost)\b/),
    { column: 'ends_at', names: [/\b(end|fin|termino|hasta|to)\b/], kinds: TIMES },
    {
      column: 'starts_at',
      names: [/\b(start|inicio|interval|intervalo|from|desde|date|fecha|hora|time)\b/],
      kinds: TIMES,
    },
    QUEUE,
    { column: 'complete', names: [/\b(complete|completo)\b/], kinds: ['word', 'whole'] },
    seconds('wait_sum_s', /\b(total wait|espera total|anstime|wait time|tiempo total de espera)\b/),
    seconds('abandon_wait_sum_s', /\b(abntime|total de abandono|abandon time)\b/),
    seconds('talk_sum_s', /\b(total talk|conversacion total|acdtime|talk time)\b/),
    seconds('hold_sum_s', /\b(total hold|retencion total|holdtime)\b/),
    seconds('wrap_sum_s', /\b(total acw|total de acw|acwtime)\b/),
    count(
      'within_threshold',
      /\b(acceptable|cumplen el sla|within (sl|service level|threshold)|dentro del (umbral|nivel)|met service level)\b/,
    ),
  ],
  states: [
    { column: 'ended_at', names: [/\b(end|fin|finalizacion|logout|hasta|termino)\b/], kinds: TIMES },
    { column: 'started_at', names: START.names, kinds: TIMES },
    word('state', /\b(state|estado|status|estatus|actividad|activity)\b/),
    word('reason', /\b(reason|motivo|secundario|secondary|break|pausa)\b/),
    OPERATOR,
  ],
  operators: [
    word(
      'operator_id',
      /\b(no|num|numero|id|clave|codigo)( de)? (empleado|operador[ae]?|agente|nomina)\b/,
      /^(operator|agent|employee|user)? ?(id|login|extension)$/,
      ...OPERATOR.names,
    ),
    word('name', /\b(name|nombre|nome)\b/),
    word('aliases', /\b(extension|ext|interno|anexo|interface)\b/),
    word('team', /\b(team|equipo|grupo|equipe|supervisor)\b/),
    word('shift', /\b(shift|turno)\b/),
    word('discipline', /\b(profession|profesion|discipline|disciplina|carrera)\b/),
    { column: 'hired_on', names: [/\b(hire|hired|ingreso|alta|contratacion|admissao)\b/], kinds: TIMES },
  ],
};

/** What an answer, a question of a survey, is about; the first that fits. */
export const QUESTIONS: [dimension: string, words: RegExp][] = [
  ['overall', /\b(general|overall|satisf\w*|csat|nps)\b/],
  ['listening', /\b(escuch\w*|listen\w*|heard)\b/],
  ['empathy', /\b(empat\w*|amab\w*|trato|respe\w*|kind\w*)\b/],
  ['certainty', /\b(certez\w*|certain\w*|segur\w*|clar\w*)\b/],
  ['solution', /\b(util|soluci\w*|solution|resol\w*|help\w*|ayud\w*)\b/],
];

/** The upper end in seconds of a class of answer times that a header names, Infinity of the last; null where it names none. */
export function answerClass(name: string): number | null {
  const plain = name.trim().replace(/\s*(s|sec|seg|secs|seconds|segundos)\.?$/i, '');
  const range = /^(\d+)\s*(?:-|–|to|a|\.\.)\s*(\d+)$/.exec(plain);
  if (range) return Number(range[2]);
  if (/^(\d+\s*\+|(>|>=|≥|over|mas de|más de)\s*\d+)$/i.test(plain)) return Number.POSITIVE_INFINITY;
  const below = /^(?:<|<=|≤|under|hasta)\s*(\d+)$/i.exec(plain);
  return below ? Number(below[1]) : null;
}

/** A header's name in the form in which terms are written. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** Words that exports write for what became of a call, by our ending. */
export const ENDING_WORDS: [ending: string, words: RegExp][] = [
  [
    'abandoned',
    /^(.*abandon\w*|drop(ped)?|hang ?up|hang|perdida|missed|lost|no answer|noanswer|no contestada|no atendida|unanswered|nao atendida|no|n|false|falso|cancel(l?ed)?|colgo.*)$/,
  ],
  ['timed_out', /^(time ?out|timeot|timed out|exitwithtimeout|excedio.*|tiempo agotado)$/],
  ['overflowed', /^(overflow\w*|desbord\w*|exitempty|after ?hours|afthrs|fuera de horario)$/],
  ['left_by_key', /^(voice ?mail.*|buzon.*|correo de voz)$/],
  ['failed', /^(fail(ed|ure)?|error|busy|ocupado|congestion|fallida)$/],
  ['incomplete', /^(active|activa|en curso|in progress|ringing|on ?queue|en cola|placing)$/],
  [
    'answered',
    /^(answer(ed)?|contestada|contesta|atendida?|atendido|call connected|accepted|aceptada|completed?|complete\w*|completada|handled|success|exitosa|terminada|resuelt[oa]|resolved|transfer\w*|transferida|yes|y|si|s|true|verdadero|agent|connected|talked|1|short ?call|shortcall|inbound)$/,
  ],
];
