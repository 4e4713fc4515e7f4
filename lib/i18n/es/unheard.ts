export const unheard = {
  none: 'Nadie se quedó sin atender',
  unknownOnly: 'No se puede saber quién volvió a llamar: la exportación no trae un número que reconocer',
  openOnly: (n: number, text: string) =>
    n === 1
      ? 'Una persona que se reconoce se quedó sin atender; todavía no se sabe si se le atenderá: no han pasado 7 días'
      : `${text} personas que se reconocen se quedaron sin atender; todavía no se sabe a cuántas se atenderá: no han pasado 7 días`,
  title: (people: {
    n: number;
    text: string;
    reached: number;
    reachedText: string;
    never: number;
    neverText: string;
  }) => {
    const of =
      people.n === 1
        ? 'De una persona que se quedó sin atender y se reconoce'
        : `De ${people.text} personas que se quedaron sin atender y se reconocen`;
    const one = (n: number, text: string) => (n === 1 ? 'a una' : `a ${text}`);
    const reached = `${one(people.reached, people.reachedText)} se ${people.reached === 1 ? 'le' : 'les'} atendió en 7 días`;
    if (people.never === 0) return `${of}, ${reached}`;
    const never = one(people.never, people.neverText);
    if (people.reached === 0) return `${of}, ${never} no se ${people.never === 1 ? 'le' : 'les'} atendió en 7 días`;
    return `${of}, ${reached} y ${never} no`;
  },
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
