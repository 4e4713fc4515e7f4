import { parseArgs } from 'node:util';
import { ask } from '@/lib/engine/ask';
import { criterionKappas, FEWEST_PAIRS } from '@/lib/measures/kappa';
import type { Day } from '@/lib/model/day';
import type { Answer, MeasureOptions, MeasureValue, Question, Reason } from '@/lib/model/question';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { openStore } from '@/lib/publish/aggregate';
import { readSettings } from '@/lib/settings/settings';
import type { Kappa } from '@/lib/stats/kappa';
import { parseDay } from '@/lib/time/day';
import { DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { checkValues, parseDimension, parseWhere } from './where';

const KAPPA_WEIGHTS = ['none', 'linear', 'quadratic'] as const;
const KAPPA_BY: Question['by'] = ['criterion', 'first_score', 'second_score'];

export async function measureCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({
    args,
    options: {
      measures: { type: 'string' },
      by: { type: 'string', default: '' },
      from: { type: 'string' },
      to: { type: 'string' },
      where: { type: 'string', multiple: true, default: [] },
      formula: { type: 'string' },
      threshold: { type: 'string' },
      short: { type: 'string' },
      percentile: { type: 'string' },
      exact: { type: 'boolean', default: false },
      kappa: { type: 'boolean', default: false },
      store: { type: 'string', default: DEFAULT_STORE },
      settings: { type: 'string', default: DEFAULT_SETTINGS },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.kappa && (values.measures || values.by))
    throw new UserError('--kappa is asked for alone, without --measures and --by');
  if (!values.measures && !values.kappa)
    throw new UserError('--measures is missing, for example --measures offered,answered,serviceLevel,asa');
  const question: Question = {
    measures: values.kappa ? ['pairs'] : list(values.measures ?? ''),
    by: values.kappa ? KAPPA_BY : list(values.by).map((name) => parseDimension(name, '--by')),
    filter: {
      ...(values.from ? { from: day(values.from, '--from') } : {}),
      ...(values.to ? { to: day(values.to, '--to') } : {}),
      ...parseWhere(values.where),
    },
    options: options(values),
    exact: values.exact,
  };
  const { from, to } = question.filter;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(`--from ${values.from} is after --to ${values.to}`);
  }
  const settings = await readSettings(values.settings);
  const threshold_s = question.options?.threshold_s ?? settings.serviceLevel.threshold_s;
  const store = await openStore(values.store, { ...settings, serviceLevel: { ...settings.serviceLevel, threshold_s } });
  try {
    checkValues(question.filter, store.manifest);
    const answer = await ask(store, question);
    if (values.kappa) process.stdout.write(values.json ? kappaJson(answer) : kappaTable(answer));
    else process.stdout.write(values.json ? asJson(answer) : asTable(answer, question));
  } finally {
    await store.close();
  }
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function day(text: string, option: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new UserError(`${option}: "${text}" is not a day of the form 2026-10-31`);
  return parsed;
}

function options(values: {
  formula?: string;
  threshold?: string;
  short?: string;
  percentile?: string;
}): MeasureOptions {
  if (values.formula && !FORMULAS.includes(values.formula as Formula)) {
    throw new UserError(`--formula: "${values.formula}" is none of ${FORMULAS.join(', ')}`);
  }
  if (values.percentile && values.percentile !== 'linear' && values.percentile !== 'nearest-rank') {
    throw new UserError(`--percentile: "${values.percentile}" is neither linear nor nearest-rank`);
  }
  return {
    ...(values.formula ? { formula: values.formula as Formula } : {}),
    ...(values.threshold ? { threshold_s: wholeSeconds(values.threshold, '--threshold') } : {}),
    ...(values.short ? { short_s: wholeSeconds(values.short, '--short') } : {}),
    ...(values.percentile ? { percentile: values.percentile as 'linear' } : {}),
  };
}

function wholeSeconds(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new UserError(`${option}: "${text}" is not a whole number of seconds`);
  return Number(text);
}

function asJson({ rows, reasons = {} }: Answer): string {
  const plain = rows.map(({ key, values }) => ({
    ...key,
    ...Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        { ...value, ...(value.reason ? { reason: sentence(value.reason) } : {}) },
      ]),
    ),
  }));
  const why = Object.fromEntries(Object.entries(reasons).map(([id, reason]) => [id, sentence(reason)]));
  return `${JSON.stringify({ rows: plain, ...(rows.length ? {} : { reasons: why }) }, null, 1)}\n`;
}

export function asTable({ rows, reasons = {} }: Answer, { by, measures }: Question): string {
  if (!rows.length) {
    const why = (id: string) => sentence(reasons[id] ?? { code: 'no-contacts' });
    return measures.map((id) => `${id}: no data: ${why(id)}\n`).join('');
  }
  const head = [...by, ...measures.flatMap((id) => [id, 'n', 'from'])];
  const body = rows.map(({ key, values }) => [
    ...by.map((name) => key[name] ?? '(unknown)'),
    ...measures.flatMap((id) => cells(values[id]!)),
  ]);
  return columns([head, ...body]);
}

function columns(table: readonly string[][]): string {
  const widths = table[0]!.map((_, index) => table.reduce((width, row) => Math.max(width, row[index]!.length), 0));
  return `${table
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

/** Agreement of two evaluators beyond chance, by criterion: Cohen's kappa, plain and weighted, with 95 % intervals. */
export function kappaTable(answer: Answer): string {
  const { criteria } = criterionKappas(answer);
  if (!criteria.length) return `kappa: no data: ${sentence(answer.reasons?.pairs ?? { code: 'no-contacts' })}\n`;
  const head = [
    'criterion',
    ...KAPPA_WEIGHTS.flatMap((weights) => [weights === 'none' ? 'kappa' : weights, '95 %']),
    'n',
  ];
  const cell = ({ kappa, interval, n }: Kappa) => {
    if (n < FEWEST_PAIRS) return [`too few (n < ${FEWEST_PAIRS})`, ''];
    if (kappa === null) return ['no data: all judgements are the same', ''];
    return [kappa.toFixed(3), interval ? `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}` : ''];
  };
  return columns([
    head,
    ...criteria.map((row) => [
      row.criterion ?? '(unknown)',
      ...KAPPA_WEIGHTS.flatMap((weights) => cell(row[weights])),
      String(row.none.n),
    ]),
  ]);
}

function kappaJson(answer: Answer): string {
  const { criteria } = criterionKappas(answer);
  const shown = ({ kappa, interval, n }: Kappa) => (n < FEWEST_PAIRS ? { kappa: null } : { kappa, ...interval });
  const rows = criteria.map((row) => ({
    criterion: row.criterion,
    n: row.none.n,
    ...(row.none.n < FEWEST_PAIRS && { reason: `too few (n < ${FEWEST_PAIRS})` }),
    ...Object.fromEntries(KAPPA_WEIGHTS.map((weights) => [weights, shown(row[weights])])),
  }));
  return `${JSON.stringify({ rows }, null, 1)}\n`;
}

function cells({ value, n, from, reason, estimate, threshold_s }: MeasureValue): string[] {
  const threshold =
    threshold_s === undefined ? '' : ` (${threshold_s === null ? 'threshold unknown' : `${threshold_s} s`})`;
  return [
    value === null
      ? `no data: ${reason ? sentence(reason) : ''}`
      : `${estimate ? '≈ ' : ''}${Number(value.toFixed(6))}${threshold}`,
    String(n),
    from,
  ];
}

function sentence(reason: Reason): string {
  switch (reason.code) {
    case 'no-contacts':
      return 'no contacts in this period and filter';
    case 'zero-denominator':
      return 'nothing to divide by';
    case 'unknown-in-data':
      return `the data does not hold ${reason.column}, or not of enough contacts`;
    case 'not-by':
      return `not known by ${reason.dimension}`;
    case 'too-many-days':
      return `more than ${reason.limit} days of calls`;
    case 'by-month':
      return 'known only of whole months, each by itself: add --by month, or choose one month';
    case 'too-few':
      return `too few to tell${reason.fewest ? `, fewer than ${reason.fewest}` : ''}`;
    case 'not-set':
      return `the settings have no ${reason.key}`;
    case 'of-answered':
      return `the ${reason.dimension} is known only of answered contacts`;
    case 'only-sums':
      return 'the export has only sums of some contacts';
    case 'other-threshold':
      return 'the sums are by another threshold, or by one that the export does not name';
    case 'carried-over':
      return 'more ended than were offered; they had come in an earlier interval';
  }
}
