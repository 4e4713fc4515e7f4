import { FORMULAS, type Formula } from '@/lib/model/settings';
import { STANDINGS, type Standing } from '@/lib/model/training';
import { formatDay, parseDay } from '@/lib/time/day';
import { type Period, PRESETS, type Preset } from '@/lib/time/period';

/** A preset counts from the last day with data, so that a link keeps its meaning as data arrive. */
type ChosenPeriod = Preset | Period;

const PRESET_NAMES: Record<Preset, string> = {
  lastFullWeek: 'last-week',
  last28Days: 'last-28-days',
  lastFullMonth: 'last-month',
  monthToDate: 'this-month',
  last13Weeks: 'last-13-weeks',
  last12Months: 'last-12-months',
  everything: 'everything',
};

export const COMPARISONS = ['previous', 'year', 'none'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const HEAT_MEASURES = ['service-level', 'abandonment', 'mean-wait', 'arrivals'] as const;
export type HeatMeasure = (typeof HEAT_MEASURES)[number];

/** Monday to Friday, the weekend, or one day of the week, Monday first. */
export const STAFFING_DAYS = ['weekdays', 'weekend', '1', '2', '3', '4', '5', '6', '7'] as const;
export type StaffingDays = (typeof STAFFING_DAYS)[number];

/** Parts of handling; the last is all of it. */
export const HANDLED_PARTS = ['talk', 'hold', 'wrap', 'handle'] as const;
export type HandledPart = (typeof HANDLED_PARTS)[number];

/** Filters that are lists of names, on every page. An empty name is "unknown", but for queue and channel. */
export const NAME_FILTERS = ['queue', 'channel', 'topic', 'team', 'shift', 'operator'] as const;
export type NameFilter = (typeof NAME_FILTERS)[number];

/** Filters that only the page of the calls has. */
export const CALL_FILTERS = ['ending', 'disposition', 'fate', 'again'] as const;
type CallFilter = (typeof CALL_FILTERS)[number];

/** Both ends inclusive; an absent end is open. */
export interface SecondsRange {
  from?: number;
  to?: number;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** What a reader chose. Anything undefined or empty is the line's default and stays out of the URL. */
export interface View extends Record<NameFilter | CallFilter, string[]> {
  period?: ChosenPeriod;
  compare?: Comparison;
  /** 1–7, Monday first. */
  weekday: number[];
  /** Hours of the wall clock, `to` exclusive (1–24). Where they go past midnight, the night belongs to the day on which it began. */
  hours?: { from: number; to: number };
  wait?: SecondsRange;
  talk?: SecondsRange;
  /** Points of the answer as a whole. */
  score?: SecondsRange;
  /** Only calls with a survey answer, or only those without. */
  surveyed?: boolean;
  /** The call that is open, as lib/reading/call-key writes it. */
  call?: string;
  /** Columns of the table of calls, where others than the usual ones are chosen. */
  columns?: string[];
  sort?: Sort;
  formula?: Formula;
  /** Seconds. */
  threshold?: number;
  heat?: HeatMeasure;
  /** Label of an annotation with which a measure is compared. */
  event?: string;
  /** A cell of the heat map: weekday 1–7 (Monday first) and hour 0–23. */
  cell?: { weekday: number; hour: number };
  /** Days of the week that the staffing of half hours is of. */
  days?: StaffingDays;
  /** What staffing aims at, and what it leaves for leave and breaks: whole percent. */
  aim?: number;
  shrinkage?: number;
  /** A half hour of the wall clock, by when it begins. */
  half?: string;
  /** The part of handling that is shown along the period. */
  part?: HandledPart;
  /** The operator whose page is shown. */
  person?: string;
  /** A judged measure, and the topic that it is looked at on. */
  judged?: string;
  about?: string;
  /** Findings about training needs that stand so against the period before, and only the surest. */
  standing?: Standing;
  surest?: boolean;
}

export const NO_CHOICE: View = {
  queue: [],
  channel: [],
  topic: [],
  team: [],
  shift: [],
  operator: [],
  ending: [],
  disposition: [],
  fate: [],
  again: [],
  weekday: [],
};

/** What only the page of the calls has does not go along to other pages. */
export const NO_CALL_FILTER: Partial<View> = {
  ending: [],
  disposition: [],
  fate: [],
  again: [],
  wait: undefined,
  talk: undefined,
  score: undefined,
  surveyed: undefined,
  call: undefined,
  columns: undefined,
  sort: undefined,
};

/** The choice without any filter; the period, the comparison and the definition stay. */
export const NO_FILTER: Partial<View> = {
  ...NO_CHOICE,
  hours: undefined,
  wait: undefined,
  talk: undefined,
  score: undefined,
  surveyed: undefined,
};

function oneOf<T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((value) => value === text);
}

function readPeriod(params: URLSearchParams): ChosenPeriod | undefined {
  const from = parseDay(params.get('from') ?? '');
  const to = parseDay(params.get('to') ?? '');
  if (from !== null && to !== null) return from <= to ? { from, to } : { from: to, to: from };
  return PRESETS.find((preset) => PRESET_NAMES[preset] === params.get('period'));
}

function readThreshold(text: string | null): number | undefined {
  return text && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function readCell(text: string | null): View['cell'] {
  const found = text?.match(/^([1-7])-(\d{1,2})$/);
  if (!found) return undefined;
  const hour = Number(found[2]);
  return hour <= 23 ? { weekday: Number(found[1]), hour } : undefined;
}

function readPercent(text: string | null): number | undefined {
  return text && /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

const ALWAYS_KNOWN: readonly string[] = ['queue', 'channel'];

const names = (params: URLSearchParams, key: string) =>
  [...new Set(params.getAll(key))].filter((name) => name !== '' || !ALWAYS_KNOWN.includes(key));

function readWeekdays(texts: string[]): number[] {
  return [...new Set(texts.filter((text) => /^[1-7]$/.test(text)).map(Number))].sort();
}

function readHours(text: string | null): View['hours'] {
  const [, from, to] = (text?.match(/^(\d{1,2})-(\d{1,2})$/) ?? []).map(Number);
  if (from === undefined || to === undefined || from > 23 || to < 1 || to > 24 || from === to) return undefined;
  return { from, to };
}

function readRange(text: string | null): SecondsRange | undefined {
  const [, from = '', to = ''] = text?.match(/^((?:\d{1,5}(?:\.\d{1,2})?)?)-((?:\d{1,5}(?:\.\d{1,2})?)?)$/) ?? [];
  if (from === '' && to === '') return undefined;
  return { ...(from !== '' && { from: Number(from) }), ...(to !== '' && { to: Number(to) }) };
}

function readYesNo(text: string | null): boolean | undefined {
  return text === 'yes' || text === 'no' ? text === 'yes' : undefined;
}

function readSort(text: string | null): Sort | undefined {
  const [, minus, column] = text?.match(/^(-?)([a-z_]+)$/) ?? [];
  return column ? { column, descending: minus === '-' } : undefined;
}

function readColumns(text: string | null): string[] | undefined {
  const columns = text?.split(',').filter((column) => /^[a-z_]+$/.test(column)) ?? [];
  return columns.length > 0 ? [...new Set(columns)] : undefined;
}

const writeRange = ({ from, to }: SecondsRange) => `${from ?? ''}-${to ?? ''}`;

/** Reads `?period=last-month&queue=Psicología`, or `?from=2026-10-01&to=2026-10-31` for days of one's own; names
 * repeat (`queue=a&queue=b`). What it doesn't know, or can't be, it leaves out. */
export function readView(search: string): View {
  const params = new URLSearchParams(search);
  const lists = [...NAME_FILTERS, ...CALL_FILTERS].map((key) => [key, names(params, key)]);
  const view: View = { ...NO_CHOICE, ...Object.fromEntries(lists), weekday: readWeekdays(params.getAll('weekday')) };
  const chosen: Partial<View> = {
    period: readPeriod(params),
    compare: oneOf(COMPARISONS, params.get('compare')),
    formula: oneOf(FORMULAS, params.get('formula')),
    threshold: readThreshold(params.get('threshold')),
    heat: oneOf(HEAT_MEASURES, params.get('heat')),
    event: params.get('event') || undefined,
    cell: readCell(params.get('cell')),
    days: oneOf(STAFFING_DAYS, params.get('days')),
    aim: readPercent(params.get('aim')),
    shrinkage: readPercent(params.get('shrinkage')),
    half: params.get('half')?.match(/^([01]\d|2[0-3]):[03]0$/)?.[0],
    part: oneOf(HANDLED_PARTS, params.get('part')),
    person: params.get('person') || undefined,
    judged: params.get('judged')?.match(/^[^\s]{1,80}$/)?.[0],
    about: params.get('about') || undefined,
    standing: oneOf(STANDINGS, params.get('standing')),
    surest: params.get('surest') === 'yes' ? true : undefined,
    hours: readHours(params.get('hours')),
    wait: readRange(params.get('wait')),
    talk: readRange(params.get('talk')),
    score: readRange(params.get('score')),
    surveyed: readYesNo(params.get('surveyed')),
    call: params.get('call') || undefined,
    columns: readColumns(params.get('columns')),
    sort: readSort(params.get('sort')),
  };
  for (const [key, value] of Object.entries(chosen)) if (value !== undefined) Object.assign(view, { [key]: value });
  return view;
}

/** The query string of a view, with its `?`; empty when nothing was chosen. */
export function writeView(view: View): string {
  const params = new URLSearchParams();
  if (typeof view.period === 'string') params.set('period', PRESET_NAMES[view.period]);
  else if (view.period) {
    params.set('from', formatDay(view.period.from));
    params.set('to', formatDay(view.period.to));
  }
  if (view.compare) params.set('compare', view.compare);
  for (const key of [...NAME_FILTERS, ...CALL_FILTERS]) for (const name of view[key]) params.append(key, name);
  for (const weekday of view.weekday) params.append('weekday', String(weekday));
  if (view.hours) params.set('hours', `${view.hours.from}-${view.hours.to}`);
  if (view.wait) params.set('wait', writeRange(view.wait));
  if (view.talk) params.set('talk', writeRange(view.talk));
  if (view.score) params.set('score', writeRange(view.score));
  if (view.surveyed !== undefined) params.set('surveyed', view.surveyed ? 'yes' : 'no');
  if (view.columns) params.set('columns', view.columns.join(','));
  if (view.sort) params.set('sort', `${view.sort.descending ? '-' : ''}${view.sort.column}`);
  if (view.call) params.set('call', view.call);
  if (view.formula) params.set('formula', view.formula);
  if (view.threshold !== undefined) params.set('threshold', String(view.threshold));
  if (view.heat) params.set('heat', view.heat);
  if (view.event) params.set('event', view.event);
  if (view.cell) params.set('cell', `${view.cell.weekday}-${view.cell.hour}`);
  if (view.days) params.set('days', view.days);
  if (view.aim !== undefined) params.set('aim', String(view.aim));
  if (view.shrinkage !== undefined) params.set('shrinkage', String(view.shrinkage));
  if (view.half) params.set('half', view.half);
  if (view.part) params.set('part', view.part);
  if (view.person) params.set('person', view.person);
  if (view.judged) params.set('judged', view.judged);
  if (view.about) params.set('about', view.about);
  if (view.standing) params.set('standing', view.standing);
  if (view.surest) params.set('surest', 'yes');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
