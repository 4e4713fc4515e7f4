import type { Flag, Standing } from '@/lib/model/training';

/** All that is seen at one place: one thing to talk about. */
export interface Story {
  key: string;
  /** The surest first. */
  flags: Flag[];
  lead: Flag;
  standing: Standing;
}

const keyOf = ({ level, operator, team, topic }: Flag) => JSON.stringify([level, operator, team, topic]);

/** What is new or grows comes first, what eases last; among these the surest. */
const TURN: Record<Standing, number> = { worsening: 0, new: 0, again: 1, unclear: 1, easing: 2 };

export function storiesOf(flags: readonly Flag[]): Story[] {
  const places = new Map<string, Flag[]>();
  for (const flag of flags) places.set(keyOf(flag), [...(places.get(keyOf(flag)) ?? []), flag]);
  return [...places]
    .map(([key, found]): Story => {
      const sorted = found.toSorted((a, b) => b.confidence - a.confidence);
      const lead = sorted[0] as Flag;
      const grows = sorted.some(({ standing }) => standing === 'worsening');
      return { key, flags: sorted, lead, standing: grows ? 'worsening' : lead.standing };
    })
    .toSorted(
      (a, b) =>
        TURN[a.standing] - TURN[b.standing] || b.lead.confidence - a.lead.confidence || a.key.localeCompare(b.key),
    );
}
