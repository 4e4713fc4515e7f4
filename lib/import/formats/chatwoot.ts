import type { Format, TableHead } from './format';
import { profileOf } from './mappings';

/** In English, then in Spanish. */
const AGENT = ['Agent name', 'Nombre del agente'];
const RATING = ['Rating', 'Calificación'];
const LINK = ['Link to the conversation', 'Enlace a la conversación'];
const RECORDED = ['Recorded date', 'Recorded at', 'Fecha registrada'];
const AVERAGES = ['Avg first response time', 'Promedio de tiempo de la primera respuesta'];

/** Answers to the satisfaction survey. Name, address, telephone number and comment of who answered are never read. */
export const chatwoot: Format = {
  name: 'chatwoot-csat',
  basis: 'documentation',
  profiles(head: TableHead) {
    const [agent, rating, link] = [AGENT, RATING, LINK].map((names) => head.oneOf(...names));
    if (!rating || !link) return null;
    return [
      profileOf({
        name: chatwoot.name,
        source: 'chatwoot',
        target: 'surveys',
        columns: {
          contact_id: { column: link, extract: '/conversations/(\\d+)' },
          operator_id: agent && { column: agent, extract: '^(.*?)\\s*(?:\\([^()]*\\))?$', otherwise: null },
          dimension: { constant: 'overall' },
          score: rating,
          scale_min: { constant: 1 },
          scale_max: { constant: 5 },
          answered_at: head.oneOf(...RECORDED),
        },
      }),
    ];
  },
  refuses(head) {
    return head.oneOf(...AVERAGES)
      ? 'a report of Chatwoot that holds averages only, from which no figure can be made; export the answers of the satisfaction survey (CSAT) instead'
      : null;
  },
};
