import type { MeasureSource } from '@/lib/model/training';

export const operators = {
  sections: { funnel: 'Todas a la vez', people: 'Una por una' },
  jump: 'Partes de la página',
  window: (weeks: string, range: string) => `Últimas ${weeks} semanas, ${range}`,
  people: (n: string) => `${n} personas`,
  peopleChosen: (n: string, all: string) => `${n} de ${all} personas`,
  flags: (n: number, text: string) => (n === 0 ? 'ninguna señal' : `${text} ${n === 1 ? 'señal' : 'señales'}`),
  falseAlarmsOneIn: (every: string) => `falsas alarmas esperadas: 1 de cada ${every} señales`,
  falseAlarmsShare: (share: string) => `falsas alarmas esperadas: ${share} de las señales`,
  fixed:
    'Son siempre estas semanas: equipo, turno y persona acotan a quién se ve; el periodo y los demás filtros no cambian nada aquí.',
  nobody: 'Nadie de lo elegido atendió llamadas en estas semanas.',
  nobodyTold: (least: string) =>
    `Con menos de ${least} llamadas no se dice nada de nadie: aquí no hay quien tenga más.`,
  untold: (n: number, text: string, least: string) =>
    n === 1
      ? `1 con menos de ${least} llamadas, de quien no se dice nada`
      : `${text} con menos de ${least} llamadas, de quienes no se dice nada`,
  merit: (n: number, text: string) => (n === 1 ? '*un lugar merece*' : `*${text} lugares merecen*`),
  oneUsual: 'La persona elegida atiende *como se espera de sus llamadas*.',
  oneMerits: (merit: string) => `En la persona elegida, ${merit} una conversación.`,
  allUsual: (n: string) => `Las ${n} personas atienden *como se espera de sus llamadas*.`,
  someUsual: (usual: number, text: string, all: string, merit: string) =>
    `${text} de ${all} personas ${usual === 1 ? 'atiende' : 'atienden'} como se espera de sus llamadas; ${merit} una conversación.`,
  teamsMerit: (n: string, merit: string) =>
    `Las ${n} personas atienden como se espera de sus llamadas; en equipos enteros, ${merit} una conversación.`,
  tenure: {
    days: (n: number, text: string) => `${text} ${n === 1 ? 'día' : 'días'}`,
    months: (n: string) => `${n} meses`,
    years: (n: string) => `${n} años`,
  },
  measure: 'Medida',
  sources: { calls: 'Llamadas', surveys: 'Encuestas', evaluations: 'Evaluaciones' } as Record<MeasureSource, string>,
  rows: { calls: 'llamadas', surveys: 'respuestas', evaluations: 'evaluaciones' } as Record<MeasureSource, string>,
  option: (name: string, n: number, text: string) =>
    n === 0 ? name : `${name} · ${text} ${n === 1 ? 'señal' : 'señales'}`,
  funnelAll: (name: string, n: string) => `${name}: las ${n} personas quedan dentro de los límites de 99.8 %`,
  funnelOne: (name: string) => `${name}: la persona elegida queda dentro de los límites de 99.8 %`,
  funnelSome: (name: string, inside: string, n: string) =>
    `${name}: ${inside} de ${n} personas quedan dentro de los límites de 99.8 %`,
  funnelUnlimited: (name: string) => `${name}: observado frente a lo que se espera de las mismas llamadas`,
  funnelFlagged: (n: number, text: string) => (n === 1 ? '; 1 tiene señal' : `; ${text} tienen señal`),
  ratioUnit: 'Observado entre esperado, cada punto una persona',
  scoreUnit: 'Puntos sobre o bajo lo esperado, cada punto una persona',
  limitsUnit: 'límites 95 % y 99.8 %',
  expectedLine: 'como se espera',
  times: (ratio: string) => `×${ratio}`,
  points: (change: string) => `${change} puntos`,
  inner: '95 %',
  outer: '99.8 %',
  flagged: 'con señal',
  outside: 'fuera de 99.8 %, sin señal',
  outsideBetter: 'fuera de 99.8 %, hacia mejor',
  tip: {
    of: (n: string, rows: string) => `${n} ${rows}`,
    observed: (observed: string, expected: string) => `observado ${observed}, esperado ${expected}`,
    interval: (low: string, high: string) => `diferencia creíble, 90 %: ${low} a ${high}`,
    ofHundred: 'de cada 100',
    hardly: 'Menos de 1 % seguro de que la diferencia importa.',
    signal: (topics: string) => `Señal: ${topics}`,
  },
  nobodyDrawn: (n: string, rows: string) =>
    `Datos insuficientes: nadie de lo elegido tiene ${n} ${rows} o más en estas semanas.`,
  neverOccurs: (name: string) =>
    `${name}: no hubo ninguna en estas semanas, o la exportación no lo trae. No hay qué comparar.`,
  fewNote: (n: number, text: string, least: string, rows: string) =>
    `${n === 1 ? 'Una persona no se dibuja' : `${text} personas no se dibujan`}: con menos de ${least} ${rows} no se dice nada de nadie.`,
  reading: {
    title: 'Cómo se lee',
    expected:
      'Lo esperado es lo que colegas harían con las mismas llamadas: mismos temas, turno, canal, semana y antigüedad. Quien atiende lo difícil se compara con lo difícil.',
    limits:
      'Los límites dicen hasta dónde llega el azar con tantas llamadas, más lo que las personas difieren entre sí de por sí. Si no hubiera más que eso, 95 de cada 100 personas quedarían dentro de 95 %, y 2 de cada 1,000 fuera de 99.8 %. Se calculan con todas las personas, también cuando se muestran algunas. La curva vale para la mezcla típica de llamadas.',
    flags:
      '«Como se espera» quiere decir sin ninguna señal. Una señal no depende de estos límites: pide que la diferencia importe y no solo que exista. Puede estar en un solo tema y perderse en el conjunto. Es motivo para conversar, no una falta.',
    order: 'A la derecha está quien tiene más llamadas, no quien es mejor: aquí nadie tiene lugar en una lista.',
  },
  topicNote: 'Una señal puede estar en un solo tema y no notarse en el conjunto, que es lo que aquí se dibuja.',
  showAll: (n: string) => `Ver a las ${n}`,
  tableTitle: (n: number, text: string) => (n === 1 ? 'Una persona' : `${text} personas, por nombre`),
  tableUnit: (name: string, unit: string) =>
    `${name}: ${unit} · la franja gris es la diferencia que no importa · un lugar es una persona en un tema o en todos`,
  gapUnit: {
    log: 'segundos de más o de menos en una llamada típica, con intervalo de 90 %',
    share: 'de cada 100 llamadas, cuántas de más o de menos, con intervalo de 90 %',
    criterion: 'de cada 100 evaluaciones, cuántas no cumplidas de más o de menos, con intervalo de 90 %',
    score: 'puntos de más o de menos, con intervalo de 90 %',
  },
  gap: (value: string, low: string, high: string) => `${value} (${low} a ${high})`,
  insufficient: 'datos insuficientes',
  columns: {
    id: 'Clave',
    name: 'Persona',
    team: 'Equipo',
    teamAndShift: 'Equipo y turno',
    shift: 'Turno',
    tenure: 'Antigüedad',
    tenureDays: 'Antigüedad (días)',
    calls: 'Llamadas',
    n: 'n',
    observed: 'Observado',
    expected: 'Esperado',
    gap: 'Diferencia',
    low: 'Diferencia, de',
    high: 'Diferencia, a',
    ratio: 'Observado entre esperado',
    points: 'Puntos sobre lo esperado',
    innerLow: 'Límite 95 %, de',
    innerHigh: 'Límite 95 %, a',
    outerLow: 'Límite 99.8 %, de',
    outerHigh: 'Límite 99.8 %, a',
    satisfaction: 'Satisfacción',
    satisfactionN: 'Satisfacción, n',
    flags: 'Señales',
    places: 'Lugares con señal',
    note: 'Nota',
  },
  rowsOf: (n: string) => `n ${n}`,
  place: (topic: string, measures: string) => `${topic}: ${measures}`,
  placeCounted: (topic: string, n: string) => `${topic} (${n})`,
  allTopics: 'todos los temas',
  noFlags: 'ninguna',
  teamsNote: (n: number, text: string) =>
    n === 1
      ? 'Una señal es de un equipo entero, no de una persona:'
      : `${text} señales son de equipos enteros, no de una persona:`,
  teamPlace: (team: string, topic: string, measure: string) => `${team}, ${topic} (${measure})`,
  tableNote:
    'La tabla no se ordena por diferencia: con llamadas tan distintas, el orden diría más del azar que de las personas.',
  none: {
    title: 'Aún no se puede decir dónde está cada quien',
    few: (n: string) =>
      `Para comparar a una persona con colegas hacen falta al menos ${n} que atiendan llamadas; en estos datos hay menos.`,
    fewDo:
      'Si el sistema sí distingue a más personas, revise en el perfil de importación qué columna dice quién atendió.',
    older: (n: string) =>
      `Estos datos los publicó una versión anterior, o en las últimas semanas atendieron menos de ${n} personas.`,
    olderDo: 'Publíquelos otra vez:',
    failedDo: 'Vuelva a cargar la página; si sigue igual, publique los datos otra vez.',
  },
  failed: 'No se pudo leer lo que se sabe de las personas',
};
