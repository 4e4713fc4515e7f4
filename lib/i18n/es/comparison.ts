export const comparison = {
  before: 'Antes',
  difference: 'Diferencia',
  interval: 'Entre (95 %)',
  range: (low: string, high: string) => `${low} y ${high}`,
  noInterval: 'con menos de siete días no se puede decir',
  perDay: (value: string) => `${value} al día`,
  methods: {
    newcombe: 'Intervalo de la diferencia de dos proporciones (Newcombe), ensanchado por lo que varían los días.',
    welch: 'Intervalo de la diferencia de dos medias (Welch), ensanchado por lo que varían los días.',
    days: 'Intervalo según lo que varían los días, quitado el ritmo de la semana.',
  },
  verdict: (verdict: string) =>
    `Veredicto: ${verdict}. Pide 99 %, porque se juzgan seis medidas a la vez, y compara días parejos de la semana.`,
  weeks: (n: string) => `Cada día se compara con el mismo día de la semana, ${n} semanas antes.`,
  oneWeek: 'Cada día se compara con el mismo día de la semana anterior.',
  months: 'Se comparan meses completos, que no tienen los mismos días de la semana: el veredicto les quita ese efecto.',
  onlyNow: (labels: string) => `Solo en este periodo: ${labels}.`,
  onlyBefore: (labels: string) => `Solo antes: ${labels}.`,
  holidays: 'Un feriado que se mueve, como Semana Santa, puede caer en uno solo de los dos periodos.',
  tooEarly: (from: string, first: string) => `Para comparar harían falta datos desde el ${from}; empiezan el ${first}.`,
  overlap: 'El periodo es tan largo que se encimaría con el de antes.',
  noValue: 'De antes no hay valor con qué comparar.',
};
