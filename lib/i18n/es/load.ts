export const load = {
  title: '¿Somos suficientes? ¿Hay alguien con demasiada carga?',
};
