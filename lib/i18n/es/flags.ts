import { criteria } from './criteria';

/** How a finding about a person, a team and a topic is told: what happened, what would be expected, never a rank and never a fault. */
export const flags = {
  criteria,
  /** Measures as the heads of a table have them. */
  measures: {
    aht: 'Duración',
    wrap: 'Trabajo posterior',
    hold: 'Retención',
    transfer: 'Transferencias',
    unresolved: 'Sin resolver',
    repeat: 'Vuelven por lo mismo',
    overall: 'En conjunto',
    listening: 'Escucha',
    empathy: 'Empatía',
    certainty: 'Certeza',
    solution: 'Solución',
  } as Record<string, string>,
  what: {
    hold: (observed: string, n: string, expected: string) =>
      `En ${observed} de ${n} llamadas hubo retención; con las mismas llamadas, de colegas se esperarían ${expected}.`,
    transfer: (observed: string, n: string, expected: string) =>
      `${observed} de ${n} llamadas se transfirieron; con las mismas llamadas, de colegas se esperarían ${expected}.`,
    unresolved: (observed: string, n: string, expected: string) =>
      `${observed} de ${n} llamadas quedaron sin resolver; con las mismas llamadas, de colegas se esperarían ${expected}.`,
    repeat: (observed: string, n: string, expected: string) =>
      `Tras ${observed} de ${n} llamadas se volvió por lo mismo; con las mismas llamadas, de colegas se esperarían ${expected}.`,
    aht: (observed: string, n: string, expected: string) =>
      `Lo típico fueron ${observed} de conversación en ${n} llamadas; con las mismas llamadas, de colegas se esperarían ${expected}.`,
    wrap: (observed: string, n: string, expected: string) =>
      `Lo típico fueron ${observed} de trabajo posterior en ${n} llamadas; con las mismas llamadas, de colegas se esperarían ${expected}.`,
    score: (name: string, observed: string, n: string, expected: string) =>
      `${name}: ${observed} de 5 en ${n} respuestas; con las mismas llamadas, de colegas se esperaría ${expected}.`,
    criterion: (name: string, observed: string, n: string, expected: string) =>
      `«${name}» no se cumplió en ${observed} de ${n} evaluaciones; de colegas se esperarían ${expected}.`,
  },
  at: {
    operator_topic: (who: string, topic: string) => `${who}, en *${topic}*`,
    operator: (who: string) => `${who}, en *todos los temas*`,
    team_topic: (team: string, topic: string) => `El equipo ${team}, en *${topic}*`,
  },
  joined: (place: string, what: string) => `${place}: ${what}`,
  sure: (share: string) => `Es ${share} seguro que la diferencia importa.`,
  likely: (share: string) => `Es probable que la diferencia importe (${share}).`,
  surest: 'Es más de 99 % seguro que la diferencia importa.',
  chance: (n: string) => `El azar por sí solo lo haría 1 vez en ${n}.`,
  chanceRare: (n: string) => `El azar por sí solo lo haría menos de 1 vez en ${n}.`,
  standing: {
    new: 'Nueva',
    again: 'Otra vez',
    worsening: 'En aumento',
    easing: 'Cediendo',
    unclear: 'Sin periodo anterior con qué comparar',
  },
  since: (day: string) => `Desde la semana del ${day}.`,
  always: 'Desde la primera semana que se mira.',
  clears: {
    share: (most: string, n: string) => `Se quitaría con ${most} o menos en las próximas ${n} llamadas.`,
    criterion: (most: string, n: string) => `Se quitaría con ${most} o menos en las próximas ${n} evaluaciones.`,
    log: (most: string, n: string) => `Se quitaría si lo típico baja a ${most} en las próximas ${n} llamadas.`,
    score: (least: string, n: string) => `Se quitaría con ${least} o más en las próximas ${n} respuestas.`,
    noneOf: (n: string) => `Se quitaría si no vuelve a pasar en las próximas ${n}.`,
    none: 'Tomará más llamadas que las de un periodo entero quitarla: hay mucho detrás de ella.',
  },
  extent: {
    more: (n: string) => `unas ${n} más de lo que se esperaría`,
    longer: (time: string) => `${time} más en una llamada típica`,
    lower: (points: string) => `${points} puntos menos`,
  },
  notEnough: 'Datos insuficientes para saber si algún lugar pide mirar más de cerca.',
  nothing: 'Ningún lugar pide mirar más de cerca.',
  /** Of a measure by week. */
  weeks: {
    expected: 'esperado',
    observed: 'observado',
    better: 'fuera de lo ordinario, a favor',
    worse: 'fuera de lo ordinario, en contra',
    week: (day: string) => `semana del ${day}`,
    signal: 'señal desde aquí',
  },
  kinds: {
    knowledge: 'Conocimiento del tema',
    handling: 'Manejo de la llamada',
    soft: 'Escucha y empatía',
    protocol: 'Protocolo',
  } as Record<string, string>,
};
