export const glossary = {
  title: '¿Qué significa cada número?',
};
