export const satisfaction = {
  title: '¿Cómo se sintieron tratadas las personas?',
};
