export const calls = {
  title: '¿Qué llamadas?',
};
