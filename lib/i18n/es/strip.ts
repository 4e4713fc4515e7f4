export const strip = {
  label: 'Periodo sobre la línea del tiempo',
  first: 'Primer día',
  last: 'Último día',
  whole: 'Todo el periodo',
  days: (days: string, one: boolean) => (one ? `${days} día` : `${days} días`),
  hint: 'Con las flechas, un día; con Mayús y flechas, una semana; Inicio y Fin llevan a los extremos de los datos.',
};
