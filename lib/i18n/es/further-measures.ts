import type { FurtherTerm } from '@/lib/measures/measure';

/** Names and words of the measures that no page shows yet; a page that does loads them with itself. */
export const furtherMeasures = {
  named: {
    resolved: {
      name: 'Resueltos',
      meaning: 'Contactos atendidos que quedaron resueltos.',
    },
    resolutionRate: {
      name: 'Resolución',
      meaning: 'Parte de los atendidos que quedaron resueltos, entre los que tienen un resultado registrado.',
    },
    resolutionRateOffered: {
      name: 'Resolución entre los recibidos',
      meaning: 'Parte de los recibidos que quedaron resueltos; quien no fue atendido cuenta como no resuelto.',
    },
    csat: {
      name: 'Satisfechos',
      meaning: 'Parte de las respuestas con una de las dos puntuaciones más altas, como 4 y 5 de 1 a 5.',
    },
    answers: {
      name: 'Respuestas',
      meaning: 'Respuestas de la encuesta, de la pregunta general si no se elige otra.',
    },
    stateTime: {
      name: 'Tiempo en el estado',
      meaning:
        'Suma del tiempo de las personas en el estado, dentro del periodo. Un tramo cuyo fin no se conoce no tiene duración y no suma.',
    },
    stretches: {
      name: 'Tramos',
      meaning: 'Veces que alguien entró al estado. El que venía de antes de los datos cuenta en su primer día.',
    },
    stretchesOpen: {
      name: 'Tramos sin fin conocido',
      meaning: 'Tramos que seguían al terminar los datos, y que no tienen duración.',
    },
  } as Record<string, { name: string; meaning: string }>,
  terms: {
    resolved: 'resueltos',
    disposed: 'atendidos con resultado registrado',
    topTwoScores: 'respuestas con una de las dos puntuaciones más altas',
    stateTime: 'tiempo en el estado',
    stretches: 'tramos',
    stretchesOpen: 'tramos sin fin conocido',
  } as Record<FurtherTerm, string>,
};
