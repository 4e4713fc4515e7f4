export const outcomes = {
  title: '¿Qué fue de las llamadas?',
};
