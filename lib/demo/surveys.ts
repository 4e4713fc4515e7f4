import { type Contacts, OUTCOMES } from './contacts';
import type { Effects } from './effects';
import type { Random } from './random';
import { type Scenario, SURVEY_DIMENSIONS } from './scenario';

/** One answered survey: a score 1–5 for each of `SURVEY_DIMENSIONS`, null where the person skipped the question. */
export interface Survey {
  row: number;
  answeredAt: number;
  scores: (number | null)[];
}

/** What one person feels about the whole contact weighs as much as what they feel about each question. */
const SHARED = 0.75;

/** Surveys that came back before `end`, the second at which the exports were taken. */
export function createSurveys(
  scenario: Scenario,
  contacts: Contacts,
  effects: Effects,
  random: Random,
  end: number,
): Survey[] {
  const { surveys, topics } = scenario;
  const { start, topic, outcome, operator, wait, talk, hold } = contacts.columns;
  const found: Survey[] = [];
  for (let row = 0; row < contacts.count; row++) {
    const by = operator[row]!;
    if (by < 0) continue;
    const ended = OUTCOMES[outcome[row]!]!;
    if (!random.chance(surveys.share * (surveys.byOutcome[ended] ?? 0))) continue;
    const about = topic[row]!;
    const day = Math.floor(start[row]! / 86_400);
    const feeling =
      surveys.baseline +
      topics[about]!.satisfaction +
      (surveys.feeling[ended] ?? 0) +
      surveys.waitPerMinute * (Math.min(wait[row]!, 480) / 60) +
      SHARED * random.normal();
    const scores = SURVEY_DIMENSIONS.map((dimension, d) => {
      const felt = feeling + effects.of(dimension, by, about, day) + Math.sqrt(1 - SHARED ** 2) * random.normal();
      const skipped = d > 0 && random.chance(surveys.skipped);
      return skipped ? null : 1 + surveys.cuts.filter((cut) => felt > cut).length;
    });
    const after = 60 + Math.floor(random.exponential(random.chance(0.85) ? 120 : 14_400));
    const answeredAt = start[row]! + wait[row]! + talk[row]! + hold[row]! + after;
    if (answeredAt < end) found.push({ row, answeredAt, scores });
  }
  return found;
}
