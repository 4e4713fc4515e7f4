export const glossary = {
  headline: (when: string, n: string) =>
    `${when}, *${n} medidas*, cada una con su fórmula, su cifra y de qué se calcula`,
  below: (n: string) => `De ${n} no hay dato en este periodo con estos filtros: se dice por qué.`,
  belowOne: 'De una no hay dato en este periodo con estos filtros: se dice por qué.',
  belowNone: 'De todas hay dato en este periodo.',
  search: 'Buscar en el glosario',
  found: (n: string) => `${n} encontradas`,
  none: 'Nada con esas palabras. Pruebe con menos letras.',
  jump: 'Secciones',
  groups: {
    presets: 'Metas publicadas',
    service: 'Nivel de servicio',
    waits: 'Esperas',
    abandonment: 'Abandono',
    volume: 'Cuántos llegaron',
    later: 'Quiénes no llegaron',
    outcomes: 'Desenlaces',
    handling: 'Tiempo de atención',
    load: 'Carga y estados',
    satisfaction: 'Satisfacción y calidad',
    other: 'Otras medidas',
    terms: 'Palabras',
  },
  unit: 'Unidad',
  units: {
    count: 'conteo',
    share: 'parte, en %',
    seconds: 'tiempo',
    score: 'puntos de la escala de la encuesta',
    points: 'puntos, de −100 a 100',
  },
  direction: 'Sentido',
  directions: { higher: 'más es mejor', lower: 'menos es mejor', neither: 'ni más ni menos es mejor' },
  target: 'Meta de la línea',
  presets: 'Metas publicadas',
  pending: 'calculando…',
  formulas: {
    'SL-1':
      'De los atendidos, cuántos a tiempo. Quien se va no cuenta: si cuelgan todos los que esperan, da 100 %. Así lo piden NENA, 988 y NHS 111.',
    'SL-2': 'De los atendidos y los abandonados, cuántos se atendieron a tiempo. Cada abandono cuenta en contra.',
    'SL-3': 'Como SL-2, pero quien abandonó dentro del umbral no cuenta: no dio tiempo de atenderle.',
    'SL-4': 'Como SL-2, pero quien abandonó en los primeros segundos no cuenta.',
    'SL-5':
      'Quien abandonó dentro del umbral cuenta como atendido a tiempo. Asterisk la llama SL2. No conviene a una línea de ayuda.',
    'SL-6': 'De todos los que entraron a la cola, cuántos se atendieron a tiempo. La más exigente.',
  },
  presetsTitle: (met: string, of: string) => `Este periodo cumple ${met} de ${of} metas publicadas`,
  presetsUnit:
    'Cada meta con su propia fórmula y su propio umbral, que no tienen por qué ser los de esta línea. Cumplir una no dice nada de las otras.',
  presetNames: {
    'commercial-80-20': '80/20 comercial',
    'nena-sta-020.1-2020': 'NENA, 9-1-1 (2020)',
    'nfpa-1225-2022': 'NFPA 1225 (2022)',
    '988-answer-rate': '988 Lifeline, atención',
    '988-state-grant': '988, convenio estatal (Maryland)',
    'nhs-111': 'NHS 111 (hasta marzo de 2021)',
    'nhs-iuc-adc': 'NHS IUC ADC (desde abril de 2021)',
  },
  presetNotes: {
    'nfpa-1225-2022':
      'Experiencia de quienes la redactaron, sin estudio detrás. Su segunda meta, despachar en 60 s, no se puede ver aquí.',
    '988-answer-rate': 'Se pide de los contactos que atiende el propio estado; aquí, de todos los de la línea.',
    '988-state-grant': 'Se pide de los contactos que atiende el propio estado; aquí, de todos los de la línea.',
    'nhs-iuc-adc': 'Revise la especificación antes de dar estas cifras: no se leyeron en ella.',
  } as Record<string, string>,
  inForce: 'la de esta línea',
  met: 'cumple',
  missed: (by: string) => `no cumple, por ${by}`,
  unknown: 'no se sabe',
  ops: { '>=': 'al menos', '<=': 'a lo más', '<': 'menos de' },
  points: (n: string) => `${n} puntos`,
  source: 'Fuente',
  link: (name: string) => `Enlace a ${name}`,
  terms: [
    {
      id: 'adherence',
      name: 'Adherencia',
      meaning:
        'Minutos en el estado programado y a la hora programada, entre los minutos programados. No se sabe, porque compara con un horario planeado: ninguna de las exportaciones que Escucha lee lo trae, y aquí no se adivina de lo que pasó. Para tenerla haría falta que su sistema exporte, por persona, los estados planeados con su inicio y su fin, como exporta los reales; Escucha todavía no lee ese archivo.',
    },
    {
      id: 'planning-shrinkage',
      name: 'Merma al planear',
      meaning:
        'Horas pagadas en las que nadie puede tomar llamadas (descansos, formación, supervisión, contención, permisos, enfermedad), entre las horas pagadas. Las exportaciones traen solo lo que pasa con la sesión abierta; las ausencias son un ajuste al planear. Planear con 30 % de merma es dividir entre 0.7.',
    },
    {
      id: 'occupancy-utilisation',
      name: 'Ocupación, utilización, disponibilidad',
      meaning:
        'Tres palabras que se confunden. Ocupación: atención entre atención más espera disponible. Utilización: atención entre tiempo conectado. Disponibilidad: tiempo listo entre tiempo conectado. Algunos sistemas las intercambian; aquí se usan así, y cada cifra lleva su fórmula.',
    },
    {
      id: 'operating-day',
      name: 'Día de operación',
      meaning:
        'El día puede empezar a otra hora que medianoche, para que una noche cuente entera. Con filtros de horas que pasan de medianoche, lo que sigue cuenta para el día en que empezó la noche.',
    },
    {
      id: 'threshold',
      name: 'Umbral',
      meaning:
        'Segundos en los que atender cuenta como a tiempo. El borde cuenta: 20 s es «20 s o menos». La espera va de entrar a la cola a que alguien contesta, con el timbre.',
    },
    {
      id: 'short-abandonment',
      name: 'Abandono breve',
      meaning:
        'Colgar en los primeros segundos. Puede ser un error al marcar; en una línea para víctimas puede ser que el agresor entró al cuarto. Se cuenta aparte y nunca se borra.',
    },
    {
      id: 'n',
      name: 'n',
      meaning: 'De cuántos contactos, respuestas o minutos sale la cifra. Con n pequeña, la cifra se mueve por azar.',
    },
    {
      id: 'interval',
      name: 'Intervalo de 95 %',
      meaning:
        'Entre qué valores estaría la cifra de fondo, si el periodo fuera una muestra de muchos iguales. Para partes, el de Wilson; para medias, el de Student.',
    },
    {
      id: 'ordinary-variation',
      name: 'Variación ordinaria',
      meaning:
        'Lo que las cifras suben y bajan sin causa particular. Dicen que algo cambió un punto fuera de la franja, siete o más seguidos del mismo lado, siete que no dejan de subir o bajar, o dos de tres cerca del límite. Cada día se compara con los de su mismo día de la semana.',
    },
    {
      id: 'weekday-aligned',
      name: 'Comparar parejo',
      meaning:
        'Días sueltos se comparan con otros tantos que caen en los mismos días de la semana; el año pasado, 52 semanas antes. Un mes entero se compara con el anterior, y si el cambio es más que azar se juzga lunes con lunes, martes con martes.',
    },
    {
      id: 'no-data',
      name: 'Sin datos',
      meaning:
        '«—» no es cero. Dice que no se sabe, y por qué: la hora no está en la exportación, la columna viene vacía o no hay de qué calcular.',
    },
    {
      id: 'median',
      name: 'Mediana y 9 de cada 10',
      meaning:
        'La mitad esperó menos que la mediana; nueve de cada diez, menos que la otra. Las llamadas de crisis tienen colas largas: la media sola engaña, y una llamada larga no es mala por serlo.',
    },
    {
      id: 'estimate',
      name: '≈',
      meaning:
        'Aproximado: se leyó de un histograma de esperas. El valor exacto está en el mismo intervalo del histograma.',
    },
    {
      id: 'not-pertinent',
      name: 'No pertinente',
      meaning:
        'Llamadas de prueba, de broma, en silencio, equivocadas. En una línea de ayuda pueden ser la mayoría: van en su propia categoría, para que no deformen las medias. Una llamada en silencio puede ser alguien que no puede hablar.',
    },
    {
      id: 'referral',
      name: 'Canalización',
      meaning: 'Pasar a la persona con otro servicio y comprobar que llegó. Dar un número no es canalizar.',
    },
    {
      id: 'repeat',
      name: 'Quien vuelve a llamar',
      meaning:
        'En un centro comercial, volver a llamar es un fracaso. En una línea de ayuda puede ser confianza: se describe, no se castiga. Los números ocultos no se reconocen y se cuentan aparte.',
    },
    {
      id: 'unheard',
      name: 'Quienes no llegaron',
      meaning:
        'Pidieron a una persona y nadie contestó. Por su número cifrado se sabe si luego se les atendió, y cuándo. Con número oculto no se puede saber.',
    },
    {
      id: 'exposure',
      name: 'Exposición',
      meaning:
        'Minutos con temas graves, llamadas graves seguidas, descanso entre ellas, noches. Sirve para cuidar y rotar a quien escucha, nunca para ordenar ni calificar a nadie. No mide el estado de ánimo de nadie.',
    },
    {
      id: 'version',
      name: 'Versión de los datos',
      meaning:
        'Cambia con cada importación y cada ajuste. Dos archivos con la misma versión, el mismo periodo y el mismo filtro dicen lo mismo.',
    },
  ],
};
