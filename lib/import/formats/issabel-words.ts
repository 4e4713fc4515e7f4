/** Headers and words of Issabel's "Calls Detail" in the languages of the module (modules/calls_detail/lang of IssabelFoundation/callcenter): en, es, br, fr, ru, fa, cn. Translations
 * are incomplete, so any word may stand in any language. The second of two alike headers is `x (2)`. */
export const HEADERS = {
  number: [
    'No.Agent',
    'No. Agent',
    'No. Agente',
    'Nº Agente',
    "N° d'agent",
    '№ Агента',
    'اپراتوري وجود ندارد',
    '代理编号',
  ],
  agent: ['Agent', 'Agente', 'Агент', 'اپراتور', '代理编号 (2)'],
  start: ['Start Time', 'Hora Inicio', 'Hora Início', 'à', 'Время Начала', 'زمان شروع', '开始时间'],
  end: ['End Time', 'Hora Fin', 'Data Final', 'à (2)', 'Время Завершения', 'زمان پايان', '结束时间'],
  duration: ['Duration', 'Duración', 'Duração', 'Durée', 'Длительность', 'مدت', '持续时间'],
  wait: [
    'Duration Wait',
    'Tiempo Espera',
    'Duração Espera',
    "Durée d'attente",
    'Время Ожидания',
    'مدت انتظار',
    '等待的时间',
  ],
  queue: ['Queue', 'Cola', 'Fila', 'File', 'Очередь', 'صف', '列对'],
  type: ['Type', 'Tipo', 'Тип', 'نوع', '型号'],
  phone: ['Phone', 'Teléfono', 'Telefone', 'Téléphone', 'Номер Телефона', 'تلفن', '电话'],
  transfer: ['Transfer', 'Transferencia', 'Transferir', 'Transfert', 'Перевод', 'انتقال', '转移'],
  status: ['Status', 'Estado', 'Statut', 'Статус', 'وضعيت', '状态'],
} as const;

export const OUTBOUND = ['Outbound', 'Outgoing', 'Saliente', 'Saida', 'Saída', 'Sortant', 'Исходящие'];

/** Words of a status, and those of the database where the module translates none. */
export const STATUS = {
  answered: [
    ...[
      'Success',
      'Éxito',
      'Completada',
      'Succès',
      'Успешный',
      'موفقيت',
      '成功',
      'terminada',
      'Terminada',
      'activa',
      'Activa',
    ],
    ...['hold', 'Hold', 'ShortCall', 'Ligação Curta', 'Appel court', 'Короткий Вызов', 'تماس کوتاه', '短时通话'],
  ],
  abandoned: [
    ...[
      'Abandoned',
      'Abandonado',
      'Abandonada',
      'Abandonné',
      'Пропущенный',
      'از دست رفته',
      '已放弃的呼叫',
      'abandonada',
    ],
    ...['NoAnswer', 'Não Atendina', 'Não Atendida', 'Sans réponse', 'Нет Ответа', 'بدون جواب', '无应答'],
  ],
  /** The dialer stopped before the call was over. */
  unwatched: ['End Monitor', 'Monitor Final', 'Terminer la surveillance', 'پايان نظارت', '结束监控', 'fin-monitoreo'],
  waiting: [
    ...['OnQueue', 'Na Fila', 'Dans la file', 'В Очереди', 'در صف', '排队', 'en-cola', 'Ringing', 'Chamando'],
    ...[
      'En sonnerie',
      'Идёт вызов',
      'در حال زنگ زدن',
      '铃声响起',
      'Placing',
      'Placé',
      'Размещение',
      'جا داده شده',
      '放置',
    ],
  ],
  failed: ['Failure', 'Falha', 'Echec', 'Сбой', 'شکست', '失败'],
} as const;

export const NULLS = ['-', 'NULL', '\\N', '(null)'];
export const NO_CALLER = [
  'anonymous',
  'Anonymous',
  'unknown',
  'Unknown',
  '<unknown>',
  'unavailable',
  'restricted',
  'private',
];
