import type { ReasonCode, ToldColumn } from '@/lib/model/trust';

type Said = (p: { n: string; of: string; column: string; as: string }) => string;

export const data = {
  sections: {
    coverage: 'Cobertura',
    checks: 'Revisiones',
    measures: 'Por medida',
    sources: 'Por sistema',
    imports: 'Importaciones',
    definitions: 'Definiciones',
  },
  jump: 'Partes de esta página',
  failed: 'No se pudo leer el detalle de las importaciones',
  outdated: 'Estos datos se publicaron con una versión anterior: publíquelos otra vez para ver las importaciones.',
  trusted: (when: string) =>
    `${when} se puede confiar en los datos: *no falta ninguna hora* y no hay nada que descontar.`,
  trustedBut: (when: string, caveats: string) => `${when} se puede confiar en los datos, salvo *${caveats}*.`,
  notEnough: (when: string, share: string) => `${when} los datos *no bastan*: solo los hay de ${share} de las horas.`,
  and: (most: string, last: string) => `${most} y ${last}`,
  more: (n: string) => `Hay ${n} reparos más; están abajo, en Revisiones.`,
  oneMore: 'Hay un reparo más; está abajo, en Revisiones.',
  caveats: {
    hours: (n: string, one: boolean) => (one ? 'una hora sin datos' : `${n} horas sin datos`),
    shift: (hours: string, source: string) => `el reloj de ${source}, corrido ${hours} h`,
    truncated: (n: string, one: boolean) =>
      one ? 'una exportación que llegó cortada' : `${n} exportaciones que llegaron cortadas`,
    rejected: (n: string, one: boolean) => (one ? 'una fila rechazada' : `${n} filas rechazadas`),
    incomplete: (n: string, one: boolean) => (one ? 'un contacto sin desenlace' : `${n} contactos sin desenlace`),
    measure: (name: string, share: string) => `${name}, que se sabe de ${share}`,
  },
  below: (p: { files: string; rows: string; duplicates: string; rejected: string; dropped: string }) =>
    `${p.files} con ${p.rows} filas. Rechazadas: ${p.rejected}; ya estaban o se repiten: ${p.duplicates}; apartadas: ${p.dropped}.`,
  files: (n: string, one: boolean) => (one ? 'Un archivo' : `${n} archivos`),
  coverageTitle: (none: string, one: boolean) => (one ? 'Falta una hora' : `Faltan ${none} horas`),
  coverageParts: (title: string, partly: string) => `${title}; ${partly} están en parte`,
  coverageWhole: 'No falta ninguna hora',
  coverageUnit: (n: string) =>
    `cada renglón es un día y va de hora en hora; todo lo importado, sin filtros · ${n} horas`,
  coverageNote:
    'Un hueco es un rato en el que la línea siempre recibe contactos y no hay ninguno. Sin datos no es lo mismo que sin contactos.',
  states: {
    data: 'con datos',
    partly: 'en parte',
    none: 'sin datos',
    quiet: 'nadie llegó',
    outside: 'fuera de los datos',
  },
  contacts: (n: string) => `contactos: ${n}`,
  wholeDay: 'no falta nada',
  noneHours: (n: string) => `faltan ${n} h`,
  chosen: 'periodo elegido',
  dayColumns: { day: 'Día', contacts: 'Contactos', hours: 'Horas sin datos o en parte' },
  checksTitle: 'Qué se revisó',
  clean: 'Sin hallazgos',
  checks: {
    gaps: {
      name: 'horas sin datos',
      title: (n, _of, one) => (one ? 'Una hora sin datos' : `${n} horas sin datos`),
      body: 'Lo que pasó en ellas no está en ninguna cuenta. Revise si la exportación terminó antes o si falta un archivo.',
    },
    shift: {
      name: 'reloj corrido',
      title: (n, _of, one) => (one ? 'Un reloj corrido' : `${n} tramos con el reloj corrido`),
      body: 'Sus horas del día casan con las del resto solo si se recorren. Revise la zona horaria del sistema o del perfil. No se sabe cuál de los dos relojes es el bueno, y mover el horario de atención se ve igual.',
    },
    truncated: {
      name: 'exportaciones cortadas',
      title: (n, _of, one) => (one ? 'Una exportación que llegó cortada' : `${n} exportaciones que llegaron cortadas`),
      body: 'El propio sistema dice que no están completas, o el archivo termina a media fila. Vuelva a exportar esas fechas.',
    },
    rejected: {
      name: 'filas rechazadas',
      title: (n, of, one) => (one ? `Una de ${of} filas se rechazó` : `${n} de ${of} filas se rechazaron`),
      body: 'No se pudieron leer y no cuentan. Cada archivo las ofrece abajo con su línea, su columna y el motivo.',
    },
    future: {
      name: 'fechas en el futuro',
      title: (n, _of, one) => (one ? 'Una fila con fecha en el futuro' : `${n} filas con fecha en el futuro`),
      body: 'Cuentan en la fecha que dicen. Revise el orden de día y mes en el perfil.',
    },
    unknownOperators: {
      name: 'operadores fuera de la plantilla',
      title: (n, _of, one) =>
        one ? 'Un operador que no está en la plantilla' : `${n} operadores que no están en la plantilla`,
      body: 'Sus contactos cuentan, sin equipo ni antigüedad. Agréguelos a la plantilla, o su otro nombre como alias.',
    },
    contestedAliases: {
      name: 'alias en disputa',
      title: (n, _of, one) =>
        one ? 'Un alias que varios operadores reclaman' : `${n} alias que varios operadores reclaman`,
      body: 'No se le dan a ninguno.',
    },
    answersLeftOut: {
      name: 'respuestas fuera de escala',
      title: (n, _of, one) =>
        one
          ? 'Una respuesta de encuesta fuera de la satisfacción'
          : `${n} respuestas de encuesta fuera de la satisfacción`,
      body: 'Están en otra escala que las demás de su pregunta, o no se sabe su día.',
    },
    incomplete: {
      name: 'contactos sin desenlace',
      title: (n, of, one) =>
        one
          ? `De uno de ${of} contactos no se sabe cómo terminó`
          : n === of
            ? `De ninguno de los ${of} contactos se sabe cómo terminó`
            : `De ${n} de ${of} contactos no se sabe cómo terminaron`,
      body: 'Seguían abiertos al exportar, o falta el final. No cuentan como recibidos.',
    },
    withoutEnd: {
      name: 'atendidos sin final',
      title: (n, of, one) =>
        one ? `Uno de ${of} atendidos no tiene final` : `${n} de ${of} atendidos no tienen final`,
      body: 'Cuentan como atendidos; su conversación se desconoce y no entra en ninguna duración.',
    },
    withoutOperator: {
      name: 'atendidos sin operador',
      title: (n, of, one) =>
        one ? `Uno de ${of} atendidos no dice quién lo atendió` : `${n} de ${of} atendidos no dicen quién los atendió`,
      body: 'Cuentan en la línea y en ningún operador.',
    },
    overDay: {
      name: 'duraciones de más de un día',
      title: (n, _of, one) =>
        one ? 'Una espera o conversación de más de 24 horas' : `${n} esperas o conversaciones de más de 24 horas`,
      body: 'Cuentan como vienen. Suelen ser llamadas que el sistema no cerró.',
    },
    overWeek: {
      name: 'duraciones imposibles',
      title: (n, _of, one) => (one ? 'Una duración de más de una semana' : `${n} duraciones de más de una semana`),
      body: 'No pueden ser: quedan como desconocidas.',
    },
    negative: {
      name: 'duraciones negativas',
      title: (n, _of, one) => (one ? 'Una duración negativa' : `${n} duraciones negativas`),
      body: 'No pueden ser: quedan como desconocidas, nunca como cero.',
    },
    systemTopics: {
      name: 'contactos que nadie clasificó',
      title: (n, of, one) =>
        one ? `A uno de ${of} atendidos no lo clasificó nadie` : `A ${n} de ${of} atendidos no los clasificó nadie`,
      body: 'El tiempo para clasificar se agotó: el tema lo puso el sistema, o se desconoce.',
    },
    duplicates: {
      name: 'filas repetidas',
      title: (n, _of, one) => (one ? 'Una fila ya estaba o se repite' : `${n} filas ya estaban o se repiten`),
      body: 'Se cuentan una sola vez.',
    },
    subtotals: {
      name: 'filas de subtotal',
      title: (n, _of, one) => (one ? 'Una fila de subtotal reconocida' : `${n} filas de subtotal reconocidas`),
      body: 'Se apartaron: sumarlas duplicaría los totales.',
    },
    dropped: {
      name: 'filas apartadas',
      title: (n, _of, one) =>
        one ? 'Una fila apartada por el perfil o el formato' : `${n} filas apartadas por el perfil o el formato`,
      body: 'El motivo está abajo, en cada archivo.',
    },
    unfinished: {
      name: 'intervalos sin terminar',
      title: (n, _of, one) =>
        one ? 'Un intervalo no había terminado al exportar' : `${n} intervalos no habían terminado al exportar`,
      body: 'Lo que traen cuenta; sus horas son huecos.',
    },
    intervalsOut: {
      name: 'intervalos que no se leen',
      title: (n, _of, one) => (one ? 'Un intervalo que ninguna medida lee' : `${n} intervalos que ninguna medida lee`),
      body: 'Duran más de una hora, se enciman, o sus contactos ya están uno por uno.',
    },
    answersWithoutCall: {
      name: 'encuestas sin llamada',
      title: (n, _of, one) =>
        one ? 'Una respuesta de encuesta sin llamada conocida' : `${n} respuestas de encuesta sin llamada conocida`,
      body: 'Cuentan en la satisfacción de la línea y en la de ninguna cola.',
    },
    joins: {
      name: 'tablas unidas por la hora',
      title: (n, _of, one) =>
        one
          ? 'Una fila unida a su llamada por la hora y no por su número'
          : `${n} filas unidas a su llamada por la hora y no por su número`,
      body: 'Puede que alguna sea de otra llamada.',
    },
    unjoined: {
      name: 'filas sin unir',
      title: (n, _of, one) =>
        one ? 'Una fila sin contacto ni operador conocido' : `${n} filas sin contacto ni operador conocido`,
      body: 'Cuentan en lo suyo y en ningún contacto.',
    },
  } as Record<string, { name: string; title: (n: string, of: string, one: boolean) => string; body: string }>,
  shiftLine: (p: { source: string; period: string; hours: string; ahead: boolean; n: string }) =>
    `${p.source}, ${p.period}: ${p.hours} h ${p.ahead ? 'adelantado' : 'atrasado'} respecto al resto (${p.n} contactos)`,
  operatorLine: (p: { operator: string; contacts: string; states: string }) =>
    `${p.operator}: contactos ${p.contacts}, turnos y pausas ${p.states}`,
  line: (name: string, n: string) => `${name}: ${n}`,
  moreLines: (n: string) => `y ${n} más`,
  measuresTitle: 'De cuánto se sabe cada medida',
  measuresUnit: 'en este periodo y con estos filtros',
  measureColumns: { measure: 'Medida', share: 'Se sabe de', n: 'Con dato', of: 'De', reason: 'Nota' },
  allKnown: 'completa',
  lacking: (n: string, one: boolean) => (one ? 'de uno no se sabe' : `de ${n} no se sabe`),
  inHours: 'se mide en horas de personal',
  measureNames: {
    talkMean: 'Conversación media',
    holdMean: 'Retención media',
    wrapMean: 'Trabajo posterior medio',
    responseRate: 'Respuesta a la encuesta',
    resolutionRate: 'Resolución',
  } as Record<string, string>,
  sourcesTitle: 'Qué trae cada sistema',
  sourcesUnit: 'parte de los contactos que podrían tenerlo y lo tienen, en todo lo importado',
  sourceColumn: 'Dato',
  sourceOf: (p: { source: string; period: string; contacts: string }) =>
    `${p.source}: ${p.contacts} contactos, ${p.period}`,
  columns: {
    queue: 'Cola',
    channel: 'Canal',
    topic: 'Tema',
    disposition: 'Desenlace',
    operator_id: 'Operador',
    wait_s: 'Espera',
    talk_s: 'Conversación',
    hold_s: 'Retención',
    wrap_s: 'Trabajo posterior',
    caller_key: 'Quién llama',
  } as Record<ToldColumn, string>,
  importsTitle: (n: string, one: boolean) => (one ? 'Un archivo importado' : `${n} archivos importados`),
  importColumns: {
    file: 'Archivo',
    target: 'Tabla',
    rows: 'Filas',
    added: 'Entraron',
    duplicates: 'Ya estaban',
    rejected: 'Rechazadas',
    dropped: 'Apartadas',
    warnings: 'Avisos',
    period: 'Fechas',
  },
  showAll: (n: string) => `Ver los ${n} archivos`,
  tables: {
    contacts: 'contactos',
    surveys: 'encuestas',
    evaluations: 'evaluaciones',
    operators: 'plantilla',
    trainings: 'capacitaciones',
    states: 'estados',
    intervals: 'intervalos',
    annotations: 'notas',
  } as Record<string, string>,
  severalTables: 'varias',
  lastImport: (when: string) => `Última importación: ${when}.`,
  detail: {
    format: 'Formato',
    importedAt: 'Importado',
    profile: 'Perfil',
    added: 'Entraron',
    repeated: 'Repetidas en el mismo archivo',
    replaced: 'Reemplazaron a otras sin terminar',
    withdrawn: 'Retiradas de una lectura anterior',
    dropped: 'Apartadas',
    warnings: 'Avisos',
    notes: 'Notas',
    leftOut: 'Columnas que no se guardan',
    rejects: (n: string, size: string) => `Descargar las ${n} filas rechazadas (CSV, ${size} kB)`,
    oneReject: (size: string) => `Descargar la fila rechazada (CSV, ${size} kB)`,
    rejectsNote: 'Con su línea, su columna y el motivo; los valores van enmascarados.',
  },
  reasons: {
    subtotal: () => 'subtotales, que duplicarían los totales',
    truncated: () => 'el sistema de origen dice que la exportación no está completa',
    'cut-off': () => 'no termina en fin de línea: si la copia se cortó ahí, su último valor quedó corto',
    'sums-only': () => 'trae sumas: se saben cuentas y medias, no percentiles ni la espera más larga',
    blank: () => 'líneas en blanco',
    empty: () => 'filas vacías',
    'header-again': () => 'el encabezado repetido',
    'below-table': () => 'líneas debajo de la tabla',
    revised: () => 'se entregaron varias veces: queda la última',
    ignored: () => 'líneas que el perfil ignora',
    'other-file': () => 'líneas que otro de los archivos también tiene',
    'before-log': () => 'eventos de llamadas que entraron antes de que empiece el registro',
    incomplete: () => 'entraron y el registro no dice cómo terminaron',
    'without-end': () => 'atendidas sin final en el registro: conversación desconocida',
    negative: ({ column }) => `${column} negativa: queda como desconocida`,
    'over-day': ({ column }) => `${column} de más de 24 horas`,
    'over-week': ({ column }) => `${column} de más de una semana: queda como desconocida`,
    future: () => 'con fecha en el futuro',
    'repeated-otherwise': () => 'se repiten en este archivo con otros valores: queda una fila de cada una',
    'stored-otherwise': () => 'ya estaban con otros valores: quedan los guardados',
    'as-before': () => 'siguen como las trajo una lectura anterior del mismo archivo',
    unfinished: () => 'no habían terminado al exportar: lo que traen cuenta y sus horas son huecos',
    'zero-date': () => 'con fecha 0000-00-00: queda como desconocida',
    'never-coded': () => 'nadie las clasificó: tema desconocido',
    'long-interval': () =>
      'de más de una hora: se guardan, pero ninguna cifra los lee; expórtelos por hora o media hora',
    'operator-of-unanswered': () => 'sin atender, aunque nombran a un operador: nadie las cuenta como suyas',
    'more-answered': () => 'más atendidos que recibidos en el intervalo: entraron en el anterior',
    'read-as': ({ as }) => `leído como ${as}: no está en UTF-8`,
    form: ({ column, as }) => `${column}: escrito como ${as}`,
    titles: ({ column }) => `${column === '1' ? '1 línea' : `${column} líneas`} sobre el encabezado, sin leer`,
    sheet: ({ column, as }) => `hoja ${column} de un libro, ${as} filas: las líneas son filas de la hoja`,
    records: ({ column }) => `JSON de ${column} registros: las líneas son números de registro`,
    rings: ({ column }) =>
      `${column} timbres sin contestar (RINGNOANSWER), muchos de una misma llamada: no son llamadas perdidas`,
    unpacked: () => 'venía comprimido',
    documentation: ({ column }) =>
      `${column} se lee según su documentación, aún sin probar con un archivo real: compare las cifras`,
    'no-call-id': () => 'sin identificador de llamada: cada respuesta se une a la última llamada de su operador',
  } as Record<ReasonCode, Said>,
  definitionsTitle: 'Definiciones vigentes',
  setting: 'Ajuste',
  definitions: {
    formula: 'Nivel de servicio',
    formulaValue: (formula: string, name: string) => `${formula} · ${name}`,
    inView: (formula: string, threshold: string) => `en esta vista: ${formula}, ${threshold}`,
    threshold: 'Umbral del nivel de servicio',
    thresholdValue: (seconds: string) => `${seconds} o menos, timbre incluido`,
    short: 'Abandono breve',
    shortValue: (seconds: string) => `${seconds} o menos`,
    day: 'El día de servicio empieza',
    dayValue: (hour: string) => `a las ${hour}`,
    zone: 'Zona horaria',
    week: 'La semana empieza',
    weekValue: 'en lunes (ISO 8601)',
    percentile: 'Percentiles',
    percentileValue: 'interpolación lineal (tipo 7); en periodos largos se leen de un histograma y llevan ≈',
    unknown: 'Lo desconocido',
    unknownValue: 'queda fuera de numerador y denominador; nunca cuenta como cero',
    version: 'Versión de los datos',
  },
};
