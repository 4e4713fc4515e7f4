import type { Day } from '@/lib/model/day';
import { formatDay, holidaysBetween, weekdayOf } from './calendar';
import type { Random } from './random';
import type { DemoOptions, Holiday, Scenario, Topic } from './scenario';

/** Contacts that call again by themselves (after giving up, or with the same matter) as a share of all. */
const AGAIN = 0.075;
const TOPICS_AT_MOST = 32;

export interface Demand {
  holidays: Map<Day, Holiday>;
  /** Erlangs that the planner expects in each hour of a weekday (1–7): usual calls × mean handling. */
  forecast(weekday: number, hour: number): number;
  /** First calls of the day with this index, by second of the day. */
  arrivals(index: number): { second: number; topic: number }[];
}

/** Mean seconds that a contact about this topic keeps an operator busy. */
function meanHandling(scenario: Scenario, topic: Topic): number {
  const channel = 1 + topic.chat * (scenario.chatTalk - 1);
  const wrap = topic.wrap_s * Math.exp(0.5 * 0.6 ** 2);
  return topic.talk_s * Math.exp(topic.spread ** 2 / 2) * channel + topic.hold * 85 + wrap + 5;
}

export function createDemand(scenario: Scenario, options: DemoOptions, random: Random): Demand {
  const { topics } = scenario;
  const first = options.end - options.days + 1;
  const holidays = holidaysBetween(first, options.end, scenario.holidays);
  const shares = topics.reduce((sum, topic) => sum + topic.share, 0);
  const handling = topics.map((topic) => meanHandling(scenario, topic));
  const campaignFrom = options.days - 1 - scenario.campaign.daysBeforeEnd;

  const usual = (weekday: number, hour: number, topic: Topic) => {
    const hours = scenario.hours[topic.hours]!;
    const evening = scenario.weekendEvening;
    const boosted =
      topic.group === evening.group && evening.weekdays.includes(weekday) && hour >= evening.from && hour < evening.to;
    return (
      ((topic.share / shares) *
        hours[hour]! *
        scenario.weekdays[topic.group]![weekday - 1]! *
        (boosted ? evening.demand : 1)) /
      hours.reduce((sum, weight) => sum + weight, 0)
    );
  };
  const week = Array.from({ length: 7 }, (_, d) =>
    Array.from({ length: 24 }, (_, hour) => topics.map((topic) => usual(d + 1, hour, topic))),
  );

  const onDay = (index: number, topic: Topic) => {
    const campaign = scenario.campaign;
    const running = index >= campaignFrom && index < campaignFrom + campaign.days && campaign.topics.includes(topic.id);
    return (
      scenario.season[Number(formatDay(first + index).slice(5, 7)) - 1]! *
      (1 + scenario.yearlyGrowth * (index / 365 - options.days / 730)) *
      (holidays.get(first + index)?.demand[topic.group] ?? 1) *
      (running ? campaign.demand : 1)
    );
  };
  const factors = Array.from({ length: options.days }, (_, index) => topics.map((topic) => onDay(index, topic)));

  let total = 0;
  for (let index = 0; index < options.days; index++) {
    const hours = week[weekdayOf(first + index) - 1]!;
    for (const rates of hours)
      rates.forEach((rate, t) => {
        total += rate * factors[index]![t]!;
      });
  }
  const scale = (options.callsPerDay * (1 - AGAIN) * options.days) / total;

  const strained = (index: number, weekday: number, hour: number) => {
    const { strain } = scenario;
    const late = index >= options.days - strain.lastDays && weekday === strain.weekday;
    return late && hour >= strain.from && hour < strain.to ? strain.demand : 1;
  };
  const { outage } = scenario;
  const outageIndex = options.days - 1 - outage.daysBeforeEnd;

  return {
    holidays,
    forecast: (weekday, hour) =>
      week[weekday - 1]![hour]!.reduce((sum, rate, t) => sum + rate * handling[t]!, 0) * (scale / (1 - AGAIN) / 3600),
    arrivals(index) {
      const weekday = weekdayOf(first + index);
      const today = Math.exp(scenario.noise.day * random.normal());
      const found: number[] = [];
      for (let hour = 0; hour < 24; hour++) {
        const busy = scale * today * strained(index, weekday, hour) * Math.exp(scenario.noise.hour * random.normal());
        const silent = index === outageIndex && hour >= outage.from && hour < outage.to;
        for (let t = 0; t < topics.length; t++) {
          const count = random.poisson(week[weekday - 1]![hour]![t]! * factors[index]![t]! * busy);
          for (let k = 0; k < count; k++) {
            let second = hour * 3600 + random.below(3600);
            if (silent) {
              if (!random.chance(outage.callAgain)) continue;
              second = outage.to * 3600 + Math.floor(random.exponential(1800));
            }
            found.push(second * TOPICS_AT_MOST + t);
          }
        }
      }
      return Array.from(Float64Array.from(found).sort(), (code) => ({
        second: Math.floor(code / TOPICS_AT_MOST),
        topic: code % TOPICS_AT_MOST,
      }));
    },
  };
}
