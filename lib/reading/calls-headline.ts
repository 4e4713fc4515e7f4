import type { CallList } from '@/lib/model/call-list';
import { quantile } from '@/lib/stats/quantile';
import { type CallWords, fateGroup } from './call-columns';
import { hoursWords, namePeriod, withinWords } from './period-words';
import type { Scope } from './scope';

export interface CallsHeadline {
  sentence: string;
  below: string;
}

/** Which calls these are: how many, how they ended, on which days of the week and hours, and when. */
export function callsHeadline(list: CallList, scope: Scope, words: CallWords): CallsHeadline {
  const { f, d, noun } = words;
  const one = list.rows === 1;
  const period = list.listed ?? scope.period;
  const endings = endingsWords(scope, one, words);
  const callers = callersWords(scope, words);
  const said = {
    many: one ? noun.one : noun.many,
    endings: [endings, callers].filter((said) => said !== '').join(','),
    days: daysWords(scope, words),
    when: withinWords(period, scope, words),
  };
  return {
    sentence: list.rows === 0 ? d.none({ ...said, many: noun.many }) : d.headline({ n: f.count(list.rows), ...said }),
    below: list.rows === 0 ? d.emptyHow : [...waitsWords(list, words), d.fromDays].join(' '),
  };
}

/** Half of them and the longest; nothing where fewer than three waits are known. */
function waitsWords({ columns }: CallList, { f, d }: CallWords): string[] {
  const waits = columns.wait_s.filter((wait) => wait >= 0).sort();
  if (waits.length < 3) return [];
  const longest = f.seconds(waits.at(-1)!);
  return [d.waits(f.seconds(quantile(waits, 0.5)), longest, f.count(waits.length))];
}

function endingsWords({ calls: { where } }: Scope, one: boolean, { m, d }: CallWords): string {
  const endings = where?.ending;
  if (!endings?.length) return '';
  return d.or(endings.map((ending) => d.endings[ending ?? '']?.[one ? 'one' : 'many'] ?? ending ?? m.frame.unknown));
}

/** Only where few fates are meant, as a list of all says nothing. */
function callersWords({ calls: { where } }: Scope, { d }: CallWords): string {
  const groups = [...new Set((where?.fate ?? []).map((fate) => fateGroup(fate ?? '') ?? ''))];
  return groups.length > 0 && groups.length <= 2 ? d.or(groups.map((group) => d.callers[group] ?? group)) : '';
}

function daysWords({ where, hours }: Scope, words: CallWords): string {
  const { f, d } = words;
  const days = (where.weekday ?? []).map((day) => f.weekday(Number(day), 'long'));
  return `${days.length > 0 ? d.onDays(days) : ''}${hours ? d.atHours(hoursWords(hours.from, hours.to, words)) : ''}`;
}

/** Says which part of the days asked for is listed; null where all are. */
export function partWords({ listed, asked }: CallList, { f, m, d }: CallWords): string | null {
  if (!listed || !asked || listed.from === asked.from) return null;
  const days = listed.to - listed.from + 1;
  return d.onlyPart(namePeriod(listed, { m, f }), namePeriod(asked, { m, f }), f.count(days));
}
