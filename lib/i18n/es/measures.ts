import type { ShownTerm } from '@/lib/measures/measure';

export const measures = {
  serviceLevel: 'Nivel de servicio',
  abandonment: 'Abandono',
  target: (value: string) => `meta ${value}`,
  targetAtMost: (value: string) => `meta: a lo más ${value}`,
  targetBetween: (low: string, high: string) => `meta ${low}–${high}`,
  reported: (value: string, threshold: string | null) =>
    `El sistema de origen informa ${value}, con umbral ${threshold === null ? 'desconocido' : `de ${threshold}`}`,
  noTarget: 'sin meta fijada',
  n: (n: string) => `n\u00a0=\u00a0${n}`,
  known: (share: string) => `se sabe de ${share}`,
  knownOf: (share: string, n: string, of: string) => `se sabe de ${share}: ${n} de ${of}`,
  knownWaits: (share: string) => `La espera se sabe de ${share} de los contactos.`,
  hours: (share: string) => `horas con datos: ${share}`,
  hoursMissing: (share: string) => `Hay datos de ${share} de las horas.`,
  interval: (low: string, high: string) => `intervalo 95 %: ${low} a ${high}`,
  points: 'puntos',
  countedFromCalls: 'contado llamada por llamada',
  estimate:
    '≈ aproximado: se lee de un histograma de esperas, repartidas por igual dentro de cada intervalo; el valor exacto está en el mismo intervalo.',
  named: {
    serviceLevel: {
      name: 'Nivel de servicio',
      meaning: 'Parte de los contactos que alguien atendió dentro del umbral, según la fórmula elegida.',
    },
    serviceLevelReported: {
      name: 'Nivel de servicio según el sistema',
      meaning:
        'Parte de los contactos que el sistema de origen cuenta como atendidos a tiempo, con su propio umbral, entre atendidos y abandonados.',
    },
    abandonRate: {
      name: 'Abandono',
      meaning: 'Quienes colgaron o se fueron de la cola antes de que alguien contestara, entre los recibidos.',
    },
    shortAbandoned: {
      name: 'Abandono breve',
      meaning:
        'Cuántos abandonaron en los primeros segundos. Se muestran aparte y nunca se borran: para quien está en peligro, colgar pronto puede ser necesario.',
    },
    abandonRateAfter: {
      name: 'Abandono tras el breve',
      meaning: 'Quienes abandonaron después de los primeros segundos, entre los recibidos.',
    },
    waitMedian: {
      name: 'Espera típica',
      meaning:
        'Mediana de la espera de los atendidos, desde que entran a la cola hasta que alguien contesta, con el timbre incluido.',
    },
    answered: {
      name: 'Atendidos',
      meaning: 'Contactos que tomó una persona.',
    },
    occupancy: {
      name: 'Ocupación',
      meaning:
        'Tiempo en atención entre tiempo en atención más tiempo disponible en espera. No se sabe por cola: las personas atienden varias.',
    },
    satisfaction: {
      name: 'Satisfacción',
      meaning: 'Media de las respuestas de la encuesta, en su escala, con intervalo de 95 % desde cinco respuestas.',
    },
    asa: {
      name: 'Espera media',
      meaning: 'Suma de la espera de los atendidos entre los atendidos.',
    },
    offered: {
      name: 'Recibidos',
      meaning: 'Contactos que entraron a la cola.',
    },
    waitP90: {
      name: '9 de cada 10',
      meaning: 'Espera que nueve de cada diez atendidos no rebasaron.',
    },
    waitP95: {
      name: '95 de cada 100',
      meaning: 'Espera que 95 de cada 100 atendidos no rebasaron.',
    },
    waitMax: {
      name: 'La más larga',
      meaning: 'La espera más larga de alguien atendido.',
    },
    contacts: {
      name: 'Contactos',
      meaning: 'Cada visita de un contacto a una cola, una vez.',
    },
    unheardNever: {
      name: 'Nunca atendidos',
      meaning: 'Se quedaron sin atender, ya pasaron 7 días y su número cifrado no vuelve a aparecer atendido en ellos.',
    },
    reachedLater7d: {
      name: 'Atendidos después',
      meaning:
        'Se quedaron sin atender y se les atendió en los 7 días siguientes, entre los que se reconocen y cuyos 7 días ya pasaron al terminar los datos.',
    },
    unheardOpen: {
      name: 'Todavía no se sabe',
      meaning:
        'Se quedaron sin atender, y al terminar los datos no habían pasado sus 7 días: aún se les puede atender.',
    },
  } as Record<string, { name: string; meaning: string }>,
  /** `{T}` and `{s}` stand for the seconds in force. */
  terms: {
    contacts: 'contactos',
    offered: 'recibidos',
    answered: 'atendidos',
    answeredWithin: 'atendidos en {T} o menos',
    reportedWithin: 'atendidos a tiempo según el sistema',
    abandoned: 'abandonados',
    abandonedWithin: 'abandonados en {T} o menos',
    abandonedAfterShort: 'abandonados después de {s}',
    shortAbandoned: 'abandonados en {s} o menos',
    otherExits: 'otras salidas',
    incomplete: 'incompletos',
    leftInMenu: 'se fueron en el menú',
    waitOfAnswered: 'espera de los atendidos',
    waitOfAbandoned: 'espera de los abandonados',
    waitOfOffered: 'espera de los recibidos',
    talk: 'conversación',
    hold: 'retención',
    wrap: 'trabajo posterior',
    surveyed: 'encuestados',
    scores: 'puntuaciones',
    answers: 'respuestas',
    handlingTime: 'tiempo en atención',
    staffedTime: 'tiempo en atención y disponible',
    unheardAnswered1h: 'atendidos en la hora siguiente',
    unheardAnswered24h: 'atendidos entre 1 y 24 h después',
    unheardAnswered7d: 'atendidos entre 1 y 7 días después',
    unheardNever: 'no atendidos en 7 días',
    unheardOpen: 'todavía no atendidos, con sus 7 días sin terminar',
    unheardUnknown: 'sin número reconocible',
    reachedIn1h: 'de estos, atendidos en la hora siguiente',
    reachedIn24h: 'de estos, atendidos en las 24 h siguientes',
    reachedIn7d: 'de estos, atendidos en los 7 días siguientes',
    over1h: 'reconocidos cuya hora ya pasó',
    over24h: 'reconocidos cuyas 24 h ya pasaron',
    over7d: 'reconocidos cuyos 7 días ya pasaron',
  } as Record<ShownTerm, string>,
  statistics: {
    median: 'mediana',
    p90: 'percentil 90',
    p95: 'percentil 95',
    minimum: 'mínimo',
    maximum: 'máximo',
  },
  statisticOf: (statistic: string, term: string) => `${statistic} de: ${term}`,
  serviceLevels: {
    'SL-1': 'Solo atendidos',
    'SL-2': 'Los abandonos cuentan en contra',
    'SL-3': 'Sin abandonos dentro del umbral',
    'SL-4': 'Sin abandonos breves',
    'SL-5': 'Abandono pronto como éxito',
    'SL-6': 'Todas las salidas cuentan',
  },
  source: 'Fuente',
};
