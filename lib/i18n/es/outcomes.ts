export const outcomes = {
  title: '¿Qué fue de las llamadas?',
  jump: 'Partes de la página',
  sections: {
    endings: 'Cómo terminaron',
    abandonment: 'Abandono',
    dispositions: 'Resultados',
    topics: 'Por tema',
    rates: 'Tasas',
    transfers: 'Transferencias',
    hours: 'Por hora del día',
    repeats: 'Quiénes volvieron',
    callers: 'Quiénes llaman seguido',
    lengths: 'Cuánto duran',
  },
  sentence: (when: string, many: string, resolved: string, referred: string, passed: string) =>
    `${when}, de cada 100 ${many} con resultado se resolvieron *${resolved}*, se canalizaron ${referred} y se transfirieron ${passed}.`,
  unknown: (when: string, abandoned: string, reason: string) =>
    `${when} abandonó *${abandoned}*; qué se hizo con quienes fueron atendidos no se sabe: ${reason}.`,
  onlyTransfers: (when: string, share: string) =>
    `${when} se transfirió *${share}* de lo atendido; de lo demás que se hizo no se sabe, porque la exportación solo anota transferencias.`,
  ended: (n: string, many: string, answered: string, abandoned: string) =>
    `De ${n} ${many}, se atendieron ${answered}; abandonó ${abandoned}.`,
  noted: (share: string) => `Tiene resultado anotado ${share} de lo atendido.`,
  apart: (share: string) => `Aparte, ${share} no era para la línea.`,
  notBack: (share: string) => `De quienes se reconocen, ${share} no volvió por lo mismo en 7 días.`,
  endingsTitle: (answered: string, abandoned: string) =>
    `De lo recibido se atendió ${answered} y se abandonó ${abandoned}`,
  endingsUnit: (by: string, many: string, menu: boolean) =>
    `% de ${many}, ${by}${menu ? ', con quienes se fueron en el menú' : ''}`,
  endings: {
    answered: 'atendidos',
    abandoned: 'abandonados',
    otherExits: 'otras salidas',
    left_in_menu: 'se fueron en el menú',
  },
  incomplete: (n: number, text: string) =>
    n === 1
      ? 'De uno la exportación no dice cómo terminó; no está en las barras.'
      : `De ${text} la exportación no dice cómo terminaron; no están en las barras.`,
  abandonmentUnit: (by: string) => `% de lo recibido que se abandonó, ${by}`,
  dispositionsTitle: (first: string, share: string, second: string, secondShare: string) =>
    `De lo pertinente, lo más común: ${first} (${share}); después, ${second} (${secondShare})`,
  dispositionsPlain: 'Qué se hizo con lo atendido',
  dispositionsUnit: (by: string) => `% de lo atendido con resultado, sin lo no pertinente, ${by}`,
  apartNote: (n: string, share: string) => `Aparte: ${n} no pertinentes, ${share} de lo atendido con resultado.`,
  unnotedNote: (n: number, text: string) =>
    `De ${n === 1 ? 'un atendido' : `${text} atendidos`} no se anotó el resultado.`,
  dispositions: {
    resolved: 'resueltos',
    referred: 'canalizados',
    transferred: 'transferidos',
    callback: 'con seguimiento',
    unresolved: 'sin resolver',
    otherOutcome: 'otros resultados',
  },
  otherNote: 'Otros resultados: escalados, información, repetidos.',
  topicsTitle: (low: string, lowShare: string, high: string, highShare: string) =>
    `De lo pertinente se resuelve de ${lowShare} (${low}) a ${highShare} (${high}) según el tema`,
  topicsPlain: 'Qué se hizo según el tema',
  topicsUnit: '% de lo atendido con resultado, sin lo no pertinente, por tema; los de más contactos primero',
  ratesTitle: (n: number, text: string) =>
    n === 1 ? 'Un resultado cambió más que por azar' : `${text} resultados cambiaron más que por azar`,
  ratesSteady: 'Ningún resultado cambió más que por azar',
  ratesPlain: 'Parte de cada resultado',
  ratesUnit: '% de lo atendido con resultado, con su intervalo de 95 %',
  ratesUnitAll: '% de lo atendido, con su intervalo de 95 %',
  rates: {
    resolutionRate: 'Resueltos',
    referralRate: 'Canalizados',
    transferRate: 'Transferidos',
    callbackRate: 'Con seguimiento acordado',
    informationRate: 'Información dada',
    escalationRate: 'Escalados',
    unresolvedRate: 'Sin resolver',
    markedRepeatRate: 'Anotados como repetidos',
    notPertinentShare: 'No pertinentes (aparte)',
  } as Record<string, string>,
  changed: (name: string, before: string, now: string) => `${name}: de ${before} a ${now}`,
  changedNote: (list: string, than: string) => `Frente a ${than}: ${list}.`,
  shifts: {
    higher: 'sube, más que azar',
    lower: 'baja, más que azar',
    usual: 'sin cambio real',
    unclear: 'cambio incierto',
    unknown: 'sin comparación',
  },
  trendTitle: (name: string, share: string) => `${name}: ${share}`,
  trendUnit: (by: string, all: boolean) => `% de lo atendido${all ? '' : ' con resultado'}, ${by}`,
  transfersTitle: (low: string, lowShare: string, high: string, highShare: string) =>
    `Se transfiere de ${lowShare} (${low}) a ${highShare} (${high})`,
  transfersAlone: 'Con una sola cola y sin temas que distinguir no hay qué comparar.',
  transfersEven: 'Las transferencias no se distinguen entre colas y temas',
  transfersUnit: '% de lo atendido con resultado que se transfirió, por cola y por tema',
  transfersNote: 'La exportación no dice si la transferencia fue directa o consultada.',
  repeatsTitle: (share: string) => `${share} no volvió por lo mismo en 7 días`,
  repeatsPlain: 'Quiénes no volvieron por lo mismo en 7 días',
  repeatsUnit: (by: string) => `% de lo atendido con tema y número que se reconoce, ${by}`,
  repeatsNote: (day: string, week: string) =>
    `Por cualquier motivo volvió ${day} en 1 día y ${week} en 7 días. Describe, no califica: volver a llamar puede ser confianza. Los últimos 7 días de los datos no se cuentan: aún pueden volver.`,
  withheld: (share: string) => `De ${share} no se sabe: número oculto, ausente o sin tema.`,
  repeatTopicsTitle: (low: string, lowShare: string, high: string, highShare: string) =>
    `No vuelve por lo mismo de ${lowShare} (${low}) a ${highShare} (${high}) según el tema`,
  repeatTopicsEven: 'Entre los temas no hay diferencias claras en quiénes vuelven',
  repeatTopicsUnit: '% que no volvió por lo mismo en 7 días, por tema; los de más contactos primero',
  hour: 'Hora',
  hoursTitle: (name: string, share: string) => `${name}, hora por hora: ${share} en conjunto`,
  resolvedHoursUnit: '% de lo atendido con resultado que se resolvió, por hora en que llamaron',
  repeatHoursUnit: '% que no volvió por lo mismo en 7 días, por hora en que llamaron',
  lengthsTitle: (median: string, low: string, lowLength: string, high: string, highLength: string) =>
    `La mitad dura ${median} o menos; según el tema, de ${lowLength} (${low}) a ${highLength} (${high})`,
  lengthsPlain: { handle: 'Cuánto dura atender cada tema', talk: 'Cuánto dura la conversación de cada tema' },
  lengthsUnit: {
    handle: 'Mediana de conversación, espera en línea y cierre, por tema; los de más contactos primero',
    talk: 'Mediana de la conversación, por tema; los de más contactos primero',
  },
  lengthsNote:
    'Más largo no es peor: hay temas que piden más tiempo. El signo ≈ dice que el valor se lee de un histograma.',
  median: 'Mediana',
  nineInTen: '9 de cada 10',
  nineBeside: (length: string) => `9 de 10: ${length}`,
  callersTitle: (month: string, share: string, contacts: string) =>
    `En ${month}, ${share} de las personas llamó 2 veces o más: ${contacts} de los contactos`,
  callersPlain: 'Personas que llamaron varias veces en un mes',
  callersUnit: '% de las personas que se reconocen que llamó 2 veces o más en el mes, y su parte de los contactos',
  callersBeside: (share: string) => `${share} de los contactos`,
  callersAmong: (people: string, share: string) => `${people} personas, ${share} de los contactos`,
  callersOften: (month: string, five: string, ten: string) =>
    `En ${month}, 5 veces o más: ${five}. 10 veces o más: ${ten}.`,
  callersTalk: (share: string) => `El 1 % que más habló: ${share} de la conversación.`,
  callersWithheld: (share: string) => `De ${share} de los contactos no se sabe de quién son: número oculto o ausente.`,
  callersDescribe:
    'Por mes del calendario y en todas las colas. Describe, no califica: volver a llamar puede ser confianza.',
  callerColumns: {
    callers: 'Personas',
    repeatCallers: '2 o más',
    contactsOfTwice: 'Sus contactos',
    callersFive: 'Personas, 5 o más',
    contactsOfFive: 'Contactos de 5 o más',
    callersTen: 'Personas, 10 o más',
    contactsOfTen: 'Contactos de 10 o más',
    talkOfMost: 'Conversación del 1 % que más habló',
  } as Record<string, string>,
  queue: (name: string) => `Cola: ${name}`,
  topicNamed: (name: string) => `Tema: ${name}`,
  topic: 'Tema',
  outcome: 'Resultado',
  share: 'Parte',
  before: 'Antes',
  change: 'Cambio',
  group: 'Cola o tema',
};
