import type { TableHead } from './format';

export const GENESYS_CLOUD = 'genesys-cloud';

/** Columns by their names in English and Spanish: Genesys Cloud writes a view in the language of who exports it. */
export const NAMES = {
  intervalStart: ['Interval Start', 'Inicio del intervalo'],
  intervalEnd: ['Interval End', 'Fin del intervalo'],
  complete: ['Interval Complete', 'Intervalo completo'],
  mediaType: ['Media Type', 'Tipo de medios'],
  agentId: ['Agent Id', 'ID del agente', 'ID de agente'],
  agentName: ['Agent Name', 'Nombre del agente', 'Nombre de agente'],
  queueId: ['Queue Id', 'ID de cola'],
  queueName: ['Queue Name', 'Nombre de cola', 'Nombre de la cola'],
  handle: ['Handle', 'Manejo'],
  primaryStatus: ['Primary Status', 'Estado principal'],
  totalHandle: ['Total Handle', 'Manejo total'],
  totalTalk: ['Total Talk', 'Conversación total'],
  totalHold: ['Total Hold', 'Retención total'],
  totalAcw: ['Total ACW', 'Total de ACW'],
} as const;

export const CHANNELS: Record<string, string> = {
  voice: 'phone',
  voz: 'phone',
  chat: 'chat',
  webchat: 'chat',
  message: 'message',
  mensaje: 'message',
  email: 'email',
  'correo electrónico': 'email',
  callback: 'callback',
  'devolución de llamada': 'callback',
  'devolver llamada': 'callback',
};

/** A call whose operator spent longer than this on it, in seconds, is rarer than one in two. */
const LONGER_THAN_CALLS = 5000;

/** Whether lengths of time are milliseconds, which is an option of the export beside seconds with decimals and h:mm:ss. Told by what one contact
 * took at the median: `total` of a row, over its `count` where rows add up several. */
export function inMilliseconds(head: TableHead, total: string | null, count: string | null = null): boolean {
  if (total === null) return false;
  const [at, per] = [head.columns.indexOf(total), count === null ? -1 : head.columns.indexOf(count)];
  const cells = head.rows.filter((row) => row[at]?.trim());
  if (!cells.every((row) => /^\d+$/.test(row[at]!.trim()))) return false;
  const each = cells
    .map((row) => Number(row[at]) / (per < 0 ? 1 : Number(row[per]) || 1))
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  return each.length > 0 && each[each.length >> 1]! > LONGER_THAN_CALLS;
}

export const MILLISECONDS_NOTE = 'lengths of time are whole numbers too large for seconds: read as milliseconds';

/** For what was tried on a real file in Spanish alone. */
export function languageNote(head: TableHead, english: string): string[] {
  return head.has(english) ? ['only the Spanish export was tried on a real file: compare the figures'] : [];
}
