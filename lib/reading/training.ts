import type { Format } from '@/lib/format/figure';
import type { FlagMessages } from '@/lib/i18n/flags';
import type { TrainingMessages } from '@/lib/i18n/training';
import type { Headline, Manifest } from '@/lib/model/manifest';
import type { Flag, Standing, TrainingDocument } from '@/lib/model/training';
import type { Story } from '@/lib/training/stories';
import { personNameAndId } from './people';

export interface TrainingWords {
  f: Format;
  d: TrainingMessages & FlagMessages;
}

/** Flags less sure than this are left out where only the surest are wanted. */
const SUREST = 0.9;

export function chosenStories(stories: readonly Story[], standing: Standing | undefined, surest: boolean): Story[] {
  return stories.filter(
    (story) => (standing === undefined || story.standing === standing) && (!surest || story.lead.confidence >= SUREST),
  );
}

export function trainingHeadline(
  document: TrainingDocument,
  stories: readonly Story[],
  { f, d }: TrainingWords,
): Headline {
  const weeks = f.count(document.windowWeeks);
  const fresh = stories.filter(({ standing }) => standing === 'new').length;
  const sentence =
    stories.length === 0 ? d.none(weeks) : stories.length === 1 ? d.one(weeks) : d.many(weeks, f.count(stories.length));
  const below = d.below(
    f.range(document.from, document.asOf),
    f.count(document.operators.length),
    f.count(Math.round(1 / document.falseAlarms)),
  );
  return { sentence, below: fresh > 0 ? `${d.fresh(f.count(fresh))} ${below}` : below };
}

export function placeName(
  { level, operator, team, topic }: Pick<Flag, 'level' | 'operator' | 'team' | 'topic'>,
  manifest: Manifest,
  { d }: Pick<TrainingWords, 'd'>,
): string {
  if (level === 'team_topic') return d.place.team_topic(team ?? '', topic ?? '');
  const who = personNameAndId(operator ?? '', manifest);
  return level === 'operator' ? d.place.operator(who) : d.place.operator_topic(who, topic ?? '');
}
