interface WhatIfParts {
  at: string;
  more: string;
  within: string;
  now: string;
  fewer: string | null;
}

export const load = {
  title: '¿Somos suficientes? ¿Hay alguien con demasiada carga?',
  jump: 'Partes de la página',
  sections: {
    arrivals: 'Llegadas y personas',
    occupancy: 'Ocupación',
    handling: 'Duración',
    states: 'Estados',
    people: 'Por persona',
    exposure: 'Temas graves',
    staffing: '¿Cuántas personas?',
  },
  sentence: (when: string, share: string, verdict: string) =>
    `${when}, quienes estaban en turno pasaron *${share}* de su tiempo atendiendo${verdict}.`,
  inside: (low: string, high: string) => `, dentro de la franja de ${low} a ${high}`,
  above: (low: string, high: string) => `, por encima de la franja de ${low} a ${high}`,
  beneath: (low: string, high: string) => `, por debajo de la franja de ${low} a ${high}`,
  notKnown: (when: string, reason: string) => `${when} no se sabe si somos suficientes: ${reason}.`,
  heaviest: (hours: string, share: string) => `La hora más cargada del día: ${hours}, con ${share}.`,
  presence: (hours: string) => `Se cuenta sobre ${hours} horas disponibles o en atención.`,
  away: (share: string) => `Pausas y capacitación tomaron ${share} del tiempo con sesión abierta.`,
  arrivalsTitle: (at: string, contacts: string, there: string) =>
    `La media hora con más llegadas es la de las ${at}: ${contacts} contactos, con ${there} personas en turno`,
  arrivalsAlone: (at: string, contacts: string) =>
    `La media hora con más llegadas es la de las ${at}: ${contacts} contactos`,
  arrivalsPlain: 'Llegadas y personas en turno por media hora',
  arrivalsUnit: (days: string, n: string) => `media por día, cada media hora · ${days} · n = ${n}`,
  contacts: 'Contactos',
  there: 'En turno',
  needed: 'Necesarias',
  paid: 'Contratadas',
  half: 'Media hora',
  daysCounted: 'Días',
  noPresence: (reason: string) => `Cuántas personas había no se muestra: ${reason}.`,
  onlyHours: 'La exportación trae sumas por hora: por media hora no se sabe.',
  days: { weekdays: 'De lunes a viernes', weekend: 'Fin de semana' } as Record<string, string>,
  daysLabel: 'Días de la semana',
  occupancyTitle: (low: string, lowAt: string, high: string, highAt: string) =>
    `La ocupación va de ${low} (${lowAt}) a ${high} (${highAt}) según la hora`,
  occupancyPlain: 'Ocupación por hora',
  occupancyUnit: '% del tiempo en turno que se pasó atendiendo, por hora del día',
  band: (low: string, high: string) => `franja: meta de ${low} a ${high}`,
  trendTitle: (share: string) => `La ocupación del periodo fue de ${share}`,
  trendUnit: (by: string) => `% del tiempo en turno que se pasó atendiendo, ${by}`,
  handlingTitle: (median: string, p90: string) =>
    `La mitad se atiende en ${median} o menos; nueve de cada diez, en ${p90}`,
  handlingPlain: 'Duración de la atención',
  handlingUnit: 'minutos de cada parte, contactos atendidos',
  handlingNote:
    'Una atención larga no es mala: los casos graves toman tiempo. Las partes no se suman: cada mediana es de su propia distribución.',
  part: 'Parte',
  parts: { talk: 'Conversación', hold: 'Retención', wrap: 'Trabajo posterior', handle: 'Toda la atención' },
  median: 'Mediana',
  nineInTen: '9 de cada 10',
  statesPlain: 'Personas en cada estado, hora por hora',
  state: 'Estado',
  time: 'Tiempo',
  stateOf: (state: string, reason: string) => `${state}: ${reason}`,
  states: {
    staffed: 'Con sesión',
    available: 'Disponible',
    handling: 'En atención',
    wrap: 'Trabajo posterior',
    pause: 'Pausa',
    training: 'Capacitación',
    offline: 'Sin sesión',
  } as Record<string, string>,
  reasons: {
    lunch: 'comida',
    meal: 'comida',
    break: 'descanso',
    bathroom: 'baño',
    debrief: 'contención',
    debriefing: 'contención',
    meeting: 'reunión',
    supervision: 'supervisión',
    training: 'capacitación',
  } as Record<string, string>,
  statesNote:
    'Las personas de cada hora son el tiempo en el estado entre los días con datos: tres personas media hora cuentan 1.5. Lo que se encima cuenta una vez, como pausa o capacitación antes que en turno. La adherencia no se sabe: compara con un horario planeado, y ninguna exportación lo trae.',
  peopleTitle: 'La carga de cada persona, en orden alfabético',
  peopleUnit: 'contactos atendidos, duración media de la atención y ocupación del periodo',
  peopleNote: 'Para repartir mejor, no para comparar: cada quien atiende otros temas y otros horarios.',
  person: 'Persona',
  meanHandle: 'Atención media',
  exposureTitle: (share: string, minutes: string) =>
    `${share} de lo atendido fue de temas graves: ${minutes} de conversación`,
  exposurePlain: 'Temas graves, rachas, descansos y noches',
  exposureUnit: (runs: string, longest: string) => `${runs} rachas de tres o más seguidos; la más larga, de ${longest}`,
  exposureNote:
    'Sirve para rotar, dar descanso y acompañar. No dice cómo está nadie ni quién trabaja mejor. Las rachas y los descansos se cuentan dentro de cada día de servicio; un contacto de otro tema, o sin tema, corta la racha.',
  exposureNotSet:
    'Falta decir qué temas son graves. En data/settings/settings.json escriba, por ejemplo: "topics": { "violencia familiar": { "severity": "severe" } }, con los temas como aparecen en los datos, y publique de nuevo.',
  exposed: {
    severeContacts: 'Graves',
    severeShare: 'Parte grave',
    severeTalk: 'Conversación grave',
    severeRuns: 'Rachas de 3+',
    longestRun: 'Racha más larga',
    shortRecoveries: 'Descanso < 5 min',
    nightsWorked: 'Noches',
  },
  staffingShort: (days: string, short: string, of: string, aim: string, within: string) =>
    `${days}, faltaron personas en ${short} de ${of} medias horas para atender ${aim} en ${within}`,
  staffingEnough: (days: string, aim: string, within: string) =>
    `${days}, las personas en turno bastan cada media hora para atender ${aim} en ${within}`,
  staffingNeeded: (most: string, at: string, aim: string, within: string) =>
    `Atender ${aim} en ${within} pide hasta ${most} a la vez (${at})`,
  staffingPlain: '¿Cuántas personas harían falta?',
  staffingUnit: (handle: string, patience: string, n: string) =>
    `SL-2, Erlang A · atención media ${handle} · paciencia ${patience} (n = ${n} abandonos)`,
  patienceEndless: 'sin abandonos: nadie cuelga',
  aim: 'Meta, % atendidos',
  within: 'en a lo más',
  shrinkage: 'Merma, %',
  choose: 'Media hora',
  whatIfUnit: (contacts: string, days: string) =>
    `modelo con ${contacts} contactos por media hora · n = ${days}; al final, lo observado`,
  operators: 'Personas',
  isThere: 'las que había',
  isNeeded: 'las necesarias',
  observed: 'Lo observado',
  meanWait: 'Espera media',
  shrinkNote: (needed: string, share: string, paid: string) =>
    `Para tener ${needed} en turno con una merma de ${share} hay que contar con ${paid}.`,
  assumptions:
    'Es un modelo, no una promesa: supone llegadas al azar a ritmo parejo dentro de la media hora (Poisson), atención y paciencia exponenciales, personas que atienden cualquier cola y de a un contacto. Las llegadas son la media de los días que coinciden: en un día pesado hacen falta más. Compare con lo observado antes de decidir.',
  chartKeys: { load: 'carga ofrecida', there: 'en turno', needed: 'necesarias', short: 'faltan personas' },
  presenceParts: {
    handling: 'En atención',
    ready: 'Disponibles',
    staffed: 'En turno',
    away: 'En pausa o capacitación',
  },
  presenceUnit: 'personas a la vez en cada estado, por hora del día',
  peopleAtOnce: 'personas a la vez',
  together: 'En total',
  statesRange: (low: string, lowAt: string, high: string, highAt: string) =>
    `Con sesión abierta hay de ${low} personas (${lowAt}) a ${high} (${highAt})`,
  statesTold: (range: string, share: string) => `${range}; ${share} del tiempo, en atención`,
  dayCount: (n: string) => (n === '1' ? '1 día' : `${n} días`),
  peopleCount: (n: string) => (n === '1' ? '1 persona' : `${n} personas`),
  stretchCount: (n: string) => (n === '1' ? '1 tramo' : `${n} tramos`),
  sendStates:
    'Agregue a lo que importa un archivo de estados: operator_id, state, start y end, y reason si lo hay; o la exportación de estados de su sistema.',
  personStates: 'El tiempo de cada persona por estado, en orden alfabético',
  personStatesUnit: '% del tiempo con sesión abierta',
  reasonsPlain: 'Tiempo registrado por estado y motivo',
  reasonsUnit: 'horas registradas en cada estado',
  reasonsNote:
    'Como los escribe el sistema: los tramos que se enciman cuentan cada uno, por eso aquí no se dan partes de un total.',
  statesAway: 'Ninguna pausa ni capacitación quedó registrada',
  awayTotal: (hours: string) => `${hours} horas en pausa o capacitación`,
  awayTitle: (hours: string, named: string) => `${hours} horas en pausa o capacitación: ${named}`,
  hours: (n: string) => `${n}\u00a0h`,
  minutes: (n: string) => `${n}\u00a0min`,
  others: 'y otros motivos',
  stretches: 'Tramos',
  partsLacking: (parts: string) => `No se sabe: ${parts}; la exportación no lo trae o lo trae de pocos contactos.`,
  partOf: {
    talk: 'la conversación',
    hold: 'la retención',
    wrap: 'el trabajo posterior',
    handle: 'la atención',
  },
  handledPlain: (part: string) => `La mediana de ${part} en el periodo`,
  handledSame: (part: string, value: string) => `La mediana de ${part} fue siempre de ${value}`,
  handledRange: (part: string, low: string, high: string, out: string | null) =>
    `La mediana de ${part} fue de ${low} a ${high}${out === null ? '' : `; ${out} fuera de lo ordinario`}`,
  handledUnit: (part: string, by: string) => `${part}, ${by}; línea clara: 9 de cada 10`,
  load: 'Carga ofrecida',
  contactsPerHalf: 'contactos por media hora',
  whatIfMore: ({ at, more, within, now, fewer }: WhatIfParts) =>
    `A las ${at}, con una persona más se atendería ${more} en ${within} en vez de ${now}${fewer === null ? '' : `; con una menos, ${fewer}`}`,
  whatIfNeeded: (at: string, needed: string, aim: string, within: string) =>
    `A las ${at}, atender ${aim} en ${within} pide ${needed}`,
  loadNote:
    'La carga ofrecida son las personas que estarían ocupadas a la vez si se atendiera todo: llegadas por atención media. Estar apenas por encima no basta, porque las llegadas no vienen parejas.',
  patienceNone: 'Nadie abandonó: se supone que nadie cuelga.',
  patienceFew: (value: string, n: string) =>
    `Paciencia: ${value}, estimada de apenas ${n} abandonos. Tan pocos dicen muy poco: tómela con reserva.`,
  patienceNote: (value: string, n: string, low: string, high: string) =>
    `Paciencia: ${value}, estimada de ${n} abandonos (95 %: de ${low} a ${high}), como si fuera exponencial e igual para todas las personas que llaman.`,
  patienceSame: (at: string) => `En todo ese margen, a las ${at} harían falta las mismas personas.`,
  patienceSpan: (at: string, few: string, many: string) =>
    `En ese margen, a las ${at} harían falta de ${few} a ${many}.`,
  patienceUnknown: 'no se sabe',
  shortHeads: {
    level: 'Servicio',
    abandonment: 'Abandono',
    wait: 'Espera',
    occupancy: 'Ocupación',
    observed: 'Observado',
  },
  /** By these, too, the parts are found. */
  partWords: {
    arrivals: 'demanda volumen media hora',
    occupancy: 'carga utilización',
    handling: 'atención conversación retención trabajo posterior AHT TMO',
    states: 'disponible pausa capacitación motivos descansos adherencia',
    people: 'operadores carga individual',
    exposure: 'rachas noches desgaste descanso',
    staffing: 'dotación plantilla Erlang merma paciencia una más o una menos',
  },
  whatIfSame: (at: string, share: string, within: string) =>
    `A las ${at}, una persona más o una menos casi no cambia: ${share} en ${within}`,
  partTitle: (part: string, median: string, p90: string) =>
    `De ${part}, la mitad dura ${median} o menos; nueve de cada diez, ${p90}`,
  sendHandling:
    'Agregue a la exportación la retención y el trabajo posterior de cada llamada (hold_s y wrap_s): sin ellos no se sabe cuánto ocupa a una persona.',
  sendWaits: 'Agregue a la exportación la espera de cada llamada (wait_s), también de las abandonadas.',
};
