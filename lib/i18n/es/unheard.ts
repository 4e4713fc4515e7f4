export const unheard = {
  none: 'Nadie se quedó sin atender',
  unknownOnly: 'No se puede saber quién volvió a llamar: la exportación no trae un número que reconocer',
  openOnly: (n: number, text: string) =>
    n === 1
      ? 'Una persona que se reconoce se quedó sin atender; todavía no se sabe si se le atenderá: no han pasado 7 días'
      : `${text} personas que se reconocen se quedaron sin atender; todavía no se sabe a cuántas se atenderá: no han pasado 7 días`,
  title: (n: number, text: string, reached: string, never: string) =>
    `${n === 1 ? 'De una persona que se quedó' : `De ${text} personas que se quedaron`} sin atender y se reconocen, a ${reached} se les atendió en 7 días y a ${never} no`,
  titleOpen: (open: string) => `; de ${open} todavía no se sabe`,
  unit: 'quienes abandonaron o salieron de la cola sin ser atendidos, según si después se les atendió en cualquier cola',
  people: 'personas',
  median: (time: string) => `Quienes fueron atendidos después esperaron una mediana de ${time} desde que se fueron.`,
  peopleNote:
    'Cada persona se cuenta una vez por cola y día de servicio, o por las horas elegidas de ese día, y según su primer intento.',
  openNote: '«Todavía no se sabe»: sus 7 días no habían pasado al terminar los datos.',
  unknownNote: (share: string) =>
    `De ${share} de los contactos no se sabe: número oculto o ausente, que no se puede contar como persona. Volver a llamar desde otro teléfono cuenta como «no».`,
};
