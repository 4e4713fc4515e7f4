import { parseArgs } from 'node:util';
import { ask } from '@/lib/engine/ask';
import type { Day } from '@/lib/model/day';
import type { Answer, MeasureOptions, MeasureValue, Question, Reason } from '@/lib/model/question';
import { FORMULAS, type Formula } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { openStore } from '@/lib/publish/aggregate';
import { readSettings } from '@/lib/settings/settings';
import { parseDay } from '@/lib/time/day';
import { DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { checkValues, parseDimension, parseWhere } from './where';

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
      store: { type: 'string', default: DEFAULT_STORE },
      settings: { type: 'string', default: DEFAULT_SETTINGS },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.measures)
    throw new UserError('--measures is missing, for example --measures offered,answered,serviceLevel,asa');
  const question: Question = {
    measures: list(values.measures),
    by: list(values.by).map((name) => parseDimension(name, '--by')),
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
    process.stdout.write(values.json ? asJson(answer) : asTable(answer, question));
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
  const table = [head, ...body];
  const widths = head.map((_, index) => table.reduce((width, row) => Math.max(width, row[index]!.length), 0));
  return `${table
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
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
    case 'not-set':
      return `the settings have no ${reason.key}`;
    case 'only-sums':
      return 'the export has only sums of some contacts';
    case 'other-threshold':
      return 'the sums are by another threshold, or by one that the export does not name';
    case 'carried-over':
      return 'more ended than were offered; they had come in an earlier interval';
  }
}
