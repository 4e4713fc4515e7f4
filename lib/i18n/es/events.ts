export const events = {
  choose: '¿Cambió con un evento?',
  none: 'Ninguno',
  option: (label: string, when: string) => `${label} (${when})`,
  during: 'Durante',
  before: (weeks: string) => `${weeks} antes, mismos días de la semana`,
  weeks: (n: number, text: string) => `${text} ${n === 1 ? 'semana' : 'semanas'}`,
  difference: 'Diferencia',
  points: (change: string) => `${change} puntos`,
  interval: (low: string, high: string) => `intervalo 95 %: ${low} a ${high}`,
  sentences: {
    higher: (label: string) => `Durante «${label}» el abandono fue mayor, más de lo que explica el azar.`,
    lower: (label: string) => `Durante «${label}» el abandono fue menor, más de lo que explica el azar.`,
    usual: (label: string) => `Durante «${label}» el abandono no cambió en nada que importe.`,
    unclear: (label: string) =>
      `Durante «${label}» no se puede decir si el abandono cambió: la diferencia cabe en el azar.`,
  },
  signals: (signals: string, days: string, higher: string) =>
    `De sus ${days} días, ${signals} salieron de lo ordinario, ${higher} hacia más.`,
  signalsNone: (days: string) => `Ninguno de sus ${days} días salió por sí solo de lo ordinario.`,
  oneDay: (special: boolean): string =>
    special ? 'Ese día salió de lo ordinario.' : 'Ese día no salió por sí solo de lo ordinario.',
  notCause: 'Que coincidan no prueba que uno causó el otro.',
  tooFew: (label: string) =>
    `«${label}»: antes no hay bastantes días con datos de esos días de la semana; no hay con qué comparar.`,
  see: 'Ver esas fechas',
  counted: (numerator: string, denominator: string) => `${numerator} de ${denominator}`,
};
