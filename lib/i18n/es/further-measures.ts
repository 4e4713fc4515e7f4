import type { FurtherTerm } from '@/lib/measures/measure';

/** Names and words of measures beyond those of every page, and fuller names of some: definitions, exports and the glossary load them with themselves. */
export const furtherMeasures = {
  named: {
    waitP90: {
      name: 'Espera de 9 de cada 10',
      meaning: 'Espera que nueve de cada diez atendidos no rebasaron.',
    },
    waitP95: {
      name: 'Espera de 95 de cada 100',
      meaning: 'Espera que 95 de cada 100 atendidos no rebasaron.',
    },
    waitMax: {
      name: 'La espera más larga',
      meaning: 'La espera más larga de alguien atendido.',
    },
    waitMin: {
      name: 'La espera más corta',
      meaning: 'La espera más corta de alguien atendido.',
    },
    abandonRateNet: {
      name: 'Abandono sin los breves',
      meaning: 'Quienes abandonaron después de los primeros segundos, entre los recibidos que no colgaron en ellos.',
    },
    abandoned: {
      name: 'Abandonados',
      meaning: 'Contactos que dejaron la cola antes de que alguien contestara.',
    },
    otherExits: {
      name: 'Otras salidas',
      meaning:
        'Contactos que dejaron la cola sin que nadie contestara y sin abandonar: tiempo agotado, tecla, desborde o falla.',
    },
    incomplete: {
      name: 'Incompletos',
      meaning: 'Contactos cuyo final no se conoce, porque la exportación termina antes.',
    },
    leftInMenu: {
      name: 'Se fueron en el menú',
      meaning: 'Quienes colgaron en el menú, antes de entrar a una cola. No cuentan como recibidos.',
    },
    answerRate: {
      name: 'Atención',
      meaning: 'Parte de los recibidos que alguien atendió, sin importar cuánto esperaron.',
    },
    surveyed: {
      name: 'Encuestados',
      meaning: 'Contactos de los que hay al menos una respuesta de la encuesta.',
    },
    responseRate: {
      name: 'Respuesta a la encuesta',
      meaning:
        'Parte de los atendidos que respondió la encuesta. Quien colgó, o no pudo hablar con libertad, casi nunca responde.',
    },
    unheardAnswered1h: {
      name: 'Atendidos en la hora siguiente',
      meaning: 'Se quedaron sin atender y se les atendió antes de una hora.',
    },
    unheardAnswered24h: {
      name: 'Atendidos en el día siguiente',
      meaning: 'Se quedaron sin atender y se les atendió entre una y 24 horas después.',
    },
    unheardAnswered7d: {
      name: 'Atendidos en la semana siguiente',
      meaning: 'Se quedaron sin atender y se les atendió entre uno y siete días después.',
    },
    unheardUnknown: {
      name: 'Sin número reconocible',
      meaning: 'Se quedaron sin atender y no hay cómo saber si volvieron: número oculto o ausente.',
    },
    reachedLater1h: {
      name: 'Atendidos en la hora siguiente, parte',
      meaning:
        'Se quedaron sin atender y se les atendió en la hora siguiente, entre los que se reconocen y cuya hora ya pasó al terminar los datos.',
    },
    reachedLater24h: {
      name: 'Atendidos en 24 horas, parte',
      meaning:
        'Se quedaron sin atender y se les atendió en las 24 horas siguientes, entre los que se reconocen y cuyas 24 horas ya pasaron al terminar los datos.',
    },
    abandonWaitMean: {
      name: 'Espera media antes de abandonar',
      meaning: 'Suma de la espera de quienes abandonaron entre los que abandonaron.',
    },
    abandonWaitMedian: {
      name: 'Espera típica antes de abandonar',
      meaning: 'Mediana de lo que esperaron quienes abandonaron.',
    },
    abandonWaitP90: {
      name: 'Espera antes de abandonar, 9 de cada 10',
      meaning: 'Espera que nueve de cada diez de los que abandonaron no rebasaron.',
    },
    abandonWaitP95: {
      name: 'Espera antes de abandonar, 95 de cada 100',
      meaning: 'Espera que 95 de cada 100 de los que abandonaron no rebasaron.',
    },
    abandonWaitMin: {
      name: 'El abandono más pronto',
      meaning: 'La espera más corta de quienes abandonaron.',
    },
    abandonWaitMax: {
      name: 'El abandono más tardío',
      meaning: 'La espera más larga de quienes abandonaron.',
    },
    offeredWaitMean: {
      name: 'Espera media de todos',
      meaning: 'Suma de la espera de los recibidos, atendidos o no, entre los recibidos.',
    },
    offeredWaitMedian: {
      name: 'Espera típica de todos',
      meaning: 'Mediana de lo que esperaron los recibidos, atendidos o no.',
    },
    offeredWaitP90: {
      name: 'Espera de todos, 9 de cada 10',
      meaning: 'Espera que nueve de cada diez recibidos no rebasaron, atendidos o no.',
    },
    offeredWaitP95: {
      name: 'Espera de todos, 95 de cada 100',
      meaning: 'Espera que 95 de cada 100 recibidos no rebasaron, atendidos o no.',
    },
    offeredWaitMin: {
      name: 'La espera más corta de todos',
      meaning: 'La espera más corta de los recibidos, atendidos o no.',
    },
    offeredWaitMax: {
      name: 'La espera más larga de todos',
      meaning: 'La espera más larga de los recibidos, atendidos o no.',
    },
    talkMean: {
      name: 'Conversación media',
      meaning: 'Suma de la conversación entre los atendidos. En una línea de ayuda, más largo no es peor.',
    },
    talkMedian: {
      name: 'Conversación típica',
      meaning: 'Mediana de la conversación: la mitad duró menos.',
    },
    talkP90: {
      name: 'Conversación, 9 de cada 10',
      meaning: 'Conversación que nueve de cada diez atendidos no rebasaron.',
    },
    talkP95: {
      name: 'Conversación, 95 de cada 100',
      meaning: 'Conversación que 95 de cada 100 atendidos no rebasaron.',
    },
    talkMin: {
      name: 'La conversación más corta',
      meaning: 'La conversación más corta de alguien atendido.',
    },
    talkMax: {
      name: 'La conversación más larga',
      meaning: 'La conversación más larga de alguien atendido.',
    },
    holdMean: {
      name: 'Retención media',
      meaning: 'Suma del tiempo en retención entre los atendidos.',
    },
    wrapMean: {
      name: 'Trabajo posterior medio',
      meaning: 'Suma del trabajo después de colgar entre los atendidos.',
    },
    handleMean: {
      name: 'Tiempo de atención medio',
      meaning:
        'Conversación, retención y trabajo posterior, en suma, entre los atendidos. Si falta una de las tres en más de 5 % de los contactos, no hay valor.',
    },
    holdMedian: {
      name: 'Retención típica',
      meaning:
        'Mediana del tiempo en retención de los atendidos; a menudo es cero, porque a la mayoría no se le retiene.',
    },
    holdP90: {
      name: 'Retención, 9 de cada 10',
      meaning: 'Tiempo en retención que nueve de cada diez atendidos no rebasaron.',
    },
    wrapMedian: {
      name: 'Trabajo posterior típico',
      meaning: 'Mediana del trabajo después de colgar: la mitad duró menos.',
    },
    wrapP90: {
      name: 'Trabajo posterior, 9 de cada 10',
      meaning: 'Trabajo después de colgar que nueve de cada diez atendidos no rebasaron.',
    },
    handleMedian: {
      name: 'Tiempo de atención típico',
      meaning:
        'Mediana de la suma de conversación, retención y trabajo posterior, de los atendidos de los que se saben las tres.',
    },
    handleP90: {
      name: 'Tiempo de atención, 9 de cada 10',
      meaning:
        'Suma de conversación, retención y trabajo posterior que nueve de cada diez atendidos no rebasaron, de los que se saben las tres.',
    },
    handleP95: {
      name: 'Tiempo de atención, 95 de cada 100',
      meaning:
        'Suma de conversación, retención y trabajo posterior que 95 de cada 100 atendidos no rebasaron, de los que se saben las tres.',
    },
    handleMax: {
      name: 'El tiempo de atención más largo',
      meaning: 'La suma más larga de conversación, retención y trabajo posterior de alguien atendido.',
    },
    resolved: {
      name: 'Resueltos',
      meaning: 'Contactos atendidos que quedaron resueltos.',
    },
    resolutionRate: {
      name: 'Resolución',
      meaning: 'Parte de los atendidos que quedaron resueltos, entre los que tienen un resultado registrado.',
    },
    resolutionRateOffered: {
      name: 'Resolución entre los recibidos',
      meaning: 'Parte de los recibidos que quedaron resueltos; quien no fue atendido cuenta como no resuelto.',
    },
    csat: {
      name: 'Satisfechos',
      meaning: 'Parte de las respuestas con una de las dos puntuaciones más altas, como 4 y 5 de 1 a 5.',
    },
    answers: {
      name: 'Respuestas',
      meaning: 'Respuestas de la encuesta, de la pregunta general si no se elige otra.',
    },
    nps: {
      name: 'Promotores menos detractores (NPS)',
      meaning:
        'Parte que da 9 o 10 menos la que da de 0 a 6, solo de preguntas de 0 a 10. De −100 a 100. Pedirlo a una víctima es discutible.',
    },
    quality: {
      name: 'Calidad',
      meaning:
        'Peso de los criterios cumplidos entre el de los criterios juzgados. Lo que no aplica no cuenta en ningún lado.',
    },
    evaluations: {
      name: 'Evaluaciones',
      meaning: 'Revisiones de un contacto con al menos un criterio juzgado; de un criterio, aquellas que lo juzgan.',
    },
    criticalFailed: {
      name: 'Falla crítica',
      meaning: 'Parte de las evaluaciones con un criterio crítico sin cumplir, entre las que juzgan alguno.',
    },
    pairs: {
      name: 'Criterios juzgados dos veces',
      meaning: 'Criterios de un mismo contacto que juzgaron dos evaluadores.',
    },
    agreement: {
      name: 'Acuerdo entre evaluadores',
      meaning:
        'Parte de los criterios juzgados dos veces en la que ambos dieron la misma puntuación. Incluye el acuerdo que daría el azar.',
    },
    stateTime: {
      name: 'Tiempo en el estado',
      meaning:
        'Suma del tiempo de las personas en el estado, dentro del periodo. Un tramo cuyo fin no se conoce no tiene duración y no suma.',
    },
    stretches: {
      name: 'Tramos',
      meaning: 'Veces que alguien entró al estado. El que venía de antes de los datos cuenta en su primer día.',
    },
    stretchesOpen: {
      name: 'Tramos sin fin conocido',
      meaning: 'Tramos que seguían al terminar los datos, y que no tienen duración.',
    },
    disposed: {
      name: 'Con resultado registrado',
      meaning: 'Contactos atendidos de los que se anotó qué se hizo.',
    },
    transferRate: {
      name: 'Transferencia',
      meaning:
        'Parte de los atendidos que se pasó a otra persona o área, entre los que tienen un resultado registrado; si el sistema solo anota transferencias, entre todos los atendidos. La exportación no dice si fue directa o consultada.',
    },
    referralRate: {
      name: 'Canalización',
      meaning:
        'Parte de los atendidos que se canalizó a otra institución, entre los que tienen un resultado registrado.',
    },
    escalationRate: {
      name: 'Escalamiento',
      meaning: 'Parte de los atendidos que se escaló, entre los que tienen un resultado registrado.',
    },
    callbackRate: {
      name: 'Seguimiento acordado',
      meaning:
        'Parte de los atendidos con los que se acordó volver a hablar, entre los que tienen un resultado registrado.',
    },
    informationRate: {
      name: 'Información',
      meaning: 'Parte de los atendidos a los que se dio información, entre los que tienen un resultado registrado.',
    },
    unresolvedRate: {
      name: 'Sin resolver',
      meaning: 'Parte de los atendidos que quedaron sin resolver, entre los que tienen un resultado registrado.',
    },
    notPertinentShare: {
      name: 'No pertinentes',
      meaning:
        'Parte de los atendidos que no eran para la línea (bromas, silencio, pruebas), entre los que tienen un resultado registrado. Van aparte: si no, cambiarían todas las medias.',
    },
    markedRepeatRate: {
      name: 'Anotados como repetidos',
      meaning:
        'Parte de los atendidos que quien atendió anotó como repetidos, entre los que tienen un resultado registrado.',
    },
    repeat1d: {
      name: 'Volvieron en 1 día',
      meaning:
        'Parte de los atendidos cuyo número cifrado vuelve a aparecer en las 24 horas siguientes, en cualquier cola y termine como termine, entre los que se reconocen y cuyas 24 horas ya pasaron al terminar los datos. Los no pertinentes van aparte.',
    },
    repeat7d: {
      name: 'Volvieron en 7 días',
      meaning:
        'Parte de los atendidos cuyo número cifrado vuelve a aparecer en los 7 días siguientes, en cualquier cola y termine como termine, entre los que se reconocen y cuyos 7 días ya pasaron al terminar los datos. Los no pertinentes van aparte.',
    },
    fcr7: {
      name: 'Sin volver por lo mismo en 7 días',
      meaning:
        'Parte de los atendidos que en los 7 días siguientes no volvieron por el mismo tema, entre los que se reconocen, tienen tema y cuyos 7 días ya pasaron al terminar los datos. Describe, no califica: volver a llamar puede ser confianza. De quien volvió y no fue atendido no se sabe el tema. Los no pertinentes van aparte.',
    },
    callers: {
      name: 'Personas que llamaron en el mes',
      meaning:
        'Números cifrados distintos que se comunicaron en el mes, en cualquier cola y termine como termine. Los números ocultos no se pueden contar como personas.',
    },
    repeatCallers: {
      name: 'Personas que llamaron 2 veces o más',
      meaning:
        'Parte de las personas que se reconocen que se comunicaron dos veces o más en el mes. Describe, no califica: volver a llamar puede ser confianza.',
    },
    callersFive: {
      name: 'Personas que llamaron 5 veces o más',
      meaning:
        'Números cifrados que se comunicaron cinco veces o más en el mes. De menos personas que el mínimo de los ajustes no se dice nada.',
    },
    callersTen: {
      name: 'Personas que llamaron 10 veces o más',
      meaning:
        'Números cifrados que se comunicaron diez veces o más en el mes. De menos personas que el mínimo de los ajustes no se dice nada.',
    },
    contactsOfTwice: {
      name: 'Contactos de quienes llamaron 2 veces o más',
      meaning:
        'Parte de los contactos de personas que se reconocen que son de quienes se comunicaron dos veces o más en el mes.',
    },
    contactsOfFive: {
      name: 'Contactos de quienes llamaron 5 veces o más',
      meaning:
        'Parte de los contactos de personas que se reconocen que son de quienes se comunicaron cinco veces o más en el mes.',
    },
    contactsOfTen: {
      name: 'Contactos de quienes llamaron 10 veces o más',
      meaning:
        'Parte de los contactos de personas que se reconocen que son de quienes se comunicaron diez veces o más en el mes.',
    },
    talkOfMost: {
      name: 'Conversación del 1 % que más habló',
      meaning:
        'Parte de la conversación del mes, con personas que se reconocen, que fue con la centésima parte de ellas que más habló.',
    },
    unheardPeople: {
      name: 'Personas sin atender',
      meaning:
        'Números cifrados que se quedaron sin atender, cada uno una vez por cola y día de servicio, o por las horas elegidas de ese día. Los números ocultos no se pueden contar como personas.',
    },
    unheardReachedPeople: {
      name: 'Personas atendidas después',
      meaning:
        'De esas personas, las que fueron atendidas en los 7 días siguientes a su primer intento, en cualquier cola.',
    },
    unheardReachedPeople1h: {
      name: 'Personas atendidas en 1 h',
      meaning: 'De esas personas, las que fueron atendidas en la hora siguiente a su primer intento.',
    },
    unheardReachedPeople24h: {
      name: 'Personas atendidas entre 1 y 24 h',
      meaning: 'De esas personas, las que fueron atendidas entre 1 y 24 horas después de su primer intento.',
    },
    unheardReachedPeople7d: {
      name: 'Personas atendidas entre 1 y 7 días',
      meaning: 'De esas personas, las que fueron atendidas entre 1 y 7 días después de su primer intento.',
    },
    unheardNeverPeople: {
      name: 'Personas nunca atendidas',
      meaning:
        'De esas personas, aquellas cuyo número no vuelve a aparecer atendido en los 7 días siguientes a su primer intento.',
    },
    unheardOpenPeople: {
      name: 'Personas de las que todavía no se sabe',
      meaning:
        'De esas personas, las que aún no fueron atendidas y cuyos 7 días no habían pasado al terminar los datos.',
    },
    laterMedian: {
      name: 'Tiempo hasta ser atendidos',
      meaning:
        'Mediana del tiempo entre quedarse sin atender y ser atendido, de quienes lo fueron en 7 días y cuyos 7 días ya pasaron al terminar los datos.',
    },
    utilisation: {
      name: 'Utilización',
      meaning:
        'Tiempo en atención entre todo el tiempo con la sesión abierta: disponible, en pausa y en capacitación. Más baja que la ocupación, que no cuenta las pausas.',
    },
    availability: {
      name: 'Disponibilidad',
      meaning: 'Tiempo en atención o disponible entre todo el tiempo con la sesión abierta.',
    },
    shrinkage: {
      name: 'Merma dentro del turno',
      meaning:
        'Pausa y capacitación entre todo el tiempo con la sesión abierta. Vacaciones, enfermedad y lo que ocurre sin sesión no están en los estados: la merma para planear es mayor.',
    },
    staffedTime: {
      name: 'Tiempo disponible o en atención',
      meaning: 'Suma del tiempo en que las personas podían tomar contactos o los atendían.',
    },
    patience: {
      name: 'Paciencia',
      meaning:
        'Lo que en promedio se espera antes de colgar, si la paciencia fuera exponencial: toda la espera, también la de quien fue atendido, entre quienes abandonaron.',
    },
    severeContacts: {
      name: 'Contactos graves',
      meaning:
        'Contactos atendidos de los temas que los ajustes marcan como graves. Los de tema desconocido no cuentan.',
    },
    severeShare: {
      name: 'Parte grave',
      meaning: 'Contactos graves entre los atendidos de tema conocido.',
    },
    severeTalk: {
      name: 'Conversación grave',
      meaning: 'Suma de la conversación de los contactos graves.',
    },
    severeRuns: {
      name: 'Rachas graves',
      meaning:
        'Veces que la misma persona atendió tres o más contactos graves seguidos. Cualquier otro contacto corta la racha, y también el día de servicio.',
    },
    severeInRuns: {
      name: 'Contactos en rachas graves',
      meaning: 'Contactos graves que fueron parte de una racha de tres o más.',
    },
    longestRun: {
      name: 'Racha más larga',
      meaning: 'El mayor número de contactos graves que una persona atendió seguidos en un día de servicio.',
    },
    shortRecoveries: {
      name: 'Pausas breves tras un contacto grave',
      meaning:
        'De las veces que a un contacto grave siguió otro contacto el mismo día de servicio, parte en que pasaron menos de 5 minutos desde que terminó, con su trabajo posterior, hasta el siguiente.',
    },
    recoveryMean: {
      name: 'Pausa media tras un contacto grave',
      meaning:
        'Tiempo desde que termina un contacto grave, con su trabajo posterior, hasta el siguiente contacto de la persona el mismo día de servicio. Comidas y descansos están dentro.',
    },
    nightContacts: {
      name: 'Contactos de noche',
      meaning: 'Contactos atendidos que entraron de noche: de 22 a 6 h, si los ajustes no dicen otra cosa.',
    },
    nightsWorked: {
      name: 'Noches',
      meaning: 'Noches con al menos un contacto atendido. La noche es del día en cuya tarde empieza.',
    },
  } as Record<string, { name: string; meaning: string }>,
  terms: {
    resolved: 'resueltos',
    disposed: 'atendidos con resultado registrado',
    topTwoScores: 'respuestas con una de las dos puntuaciones más altas',
    stateTime: 'tiempo en el estado',
    stretches: 'tramos',
    stretchesOpen: 'tramos sin fin conocido',
    transferred: 'transferidos',
    referred: 'canalizados',
    escalated: 'escalados',
    followUps: 'con seguimiento acordado',
    informed: 'con información dada',
    notPertinent: 'no pertinentes',
    markedRepeat: 'anotados como repetidos',
    unresolved: 'sin resolver',
    againIn1d: 'de estos, volvieron en 24 h',
    againIn7d: 'de estos, volvieron en 7 días',
    notAgainOnTopic: 'de estos, no volvieron por el mismo tema en 7 días',
    again1dOver: 'atendidos que se reconocen y cuyas 24 h ya pasaron',
    again7dOver: 'atendidos que se reconocen y cuyos 7 días ya pasaron',
    again7dOverOfTopic: 'atendidos con tema que se reconocen y cuyos 7 días ya pasaron',
    unheardPeople: 'personas que se quedaron sin atender',
    unheardReachedPeople: 'personas atendidas en los 7 días siguientes',
    unheardReachedPeople1h: 'personas atendidas en la hora siguiente',
    unheardReachedPeople24h: 'personas atendidas entre 1 y 24 h después',
    unheardReachedPeople7d: 'personas atendidas entre 1 y 7 días después',
    unheardNeverPeople: 'personas no atendidas en 7 días',
    unheardOpenPeople: 'personas todavía no atendidas, con sus 7 días sin terminar',
    timeUntilAnswered: 'tiempo hasta ser atendidos',
    handle: 'conversación, retención y trabajo posterior',
    promotersLessDetractors: 'promotores menos detractores',
    weightMet: 'peso de los criterios cumplidos',
    weightJudged: 'peso de los criterios juzgados',
    evaluations: 'evaluaciones',
    evaluationsCriticalFailed: 'evaluaciones con falla crítica',
    evaluationsCritical: 'evaluaciones con un criterio crítico juzgado',
    pairs: 'criterios juzgados dos veces',
    pairsSame: 'de estos, con la misma puntuación',
    awayTime: 'tiempo en pausa y en capacitación',
    severeContacts: 'contactos graves atendidos',
    contactsOfTopic: 'atendidos de tema conocido',
    severeTalk: 'conversación de contactos graves',
    severeRuns: 'rachas de 3 o más contactos graves seguidos',
    severeInRuns: 'contactos en rachas de 3 o más',
    longestRun: 'máximo de contactos graves seguidos',
    recoveries: 'contactos graves seguidos de otro contacto el mismo día',
    recoveriesShort: 'de estos, con menos de 5 min hasta el siguiente',
    recoveryTime: 'tiempo desde el fin de un contacto grave hasta el siguiente',
    nightContacts: 'atendidos de noche',
    nightsWorked: 'noches con algún contacto',
    callers: 'personas que se reconocen en el mes',
    callersTwice: 'de estas, con 2 contactos o más',
    callersFive: 'personas con 5 contactos o más en el mes',
    callersTen: 'personas con 10 contactos o más en el mes',
    contactsOfCallers: 'contactos de personas que se reconocen',
    contactsOfTwice: 'de estos, de personas con 2 o más en el mes',
    contactsOfFive: 'de estos, de personas con 5 o más en el mes',
    contactsOfTen: 'de estos, de personas con 10 o más en el mes',
    talkOfMost: 'conversación del 1 % de las personas que más habló en el mes',
    talkOfCallers: 'conversación con personas que se reconocen',
  } as Record<FurtherTerm, string>,
};
