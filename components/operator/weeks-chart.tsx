'use client';

import { useMemo, useState } from 'react';
import type { PlacesDocument } from '@/lib/model/training';
import { tellingOf } from '@/lib/reading/flag-words';
import { callsOfPlace } from '@/lib/reading/operator-detail';
import type { Place } from '@/lib/reading/operator-places';
import { weeksTable, weeksTitle } from '@/lib/reading/operator-tables';
import { knownWeeks, trainingsOf, weekMarks, weeksOf } from '@/lib/reading/operator-weeks';
import { capital, measureWords, topicWords } from '@/lib/reading/operator-words';
import { ChartFrame } from '../chart/chart-frame';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { WeeksPicture } from '../chart/weeks-picture';
import type { PersonProps } from './shared';

interface Props extends PersonProps {
  place: Place;
  places: PlacesDocument | null;
  meaning: readonly string[];
}

const HEIGHT = 260;

/** The chosen measure by week: of a signal's own calls, elsewhere of all topics. */
export function WeeksChart({ id, document, place, places, scoped, words, meaning }: Props) {
  const { m, f, d, flags } = words;
  const { measure, flag } = place;
  const weeks = useMemo(() => flag?.weeks ?? weeksOf(places, id, measure), [flag, places, id, measure]);
  const marks = useMemo(() => (weeks ? weekMarks(measure, weeks) : []), [measure, weeks]);
  const table = useMemo(() => weeksTable(measure, marks, words), [measure, marks, words]);
  const pictured = useMemo(() => ({ m, f, weeks: flags.weeks }), [m, f, flags]);
  const since = flag?.since ?? null;
  const held = useMemo(() => trainingsOf(id, document, words), [id, document, words]);
  const named = useMemo(
    () => [...held, ...(since === null ? [] : [{ day: since, label: flags.weeks.signal }])],
    [held, since, flags],
  );
  const outside = marks.filter((mark) => mark.outside !== null).length;
  const known = knownWeeks(marks);
  const empty = known === 'none' ? d.weeks.none : known === 'sparse' ? d.weeks.sparse : null;
  const notes = [
    ...(place.topic !== null && !flag ? [d.weeks.allTopics] : []),
    ...(empty === null ? [d.weeks.note(outside, f.count(outside))] : []),
  ];
  return (
    <ChartFrame
      part="weeks"
      title={empty === null ? weeksTitle(measure, marks, flag, words) : capital(measureWords(measure, words))}
      subtitle={d.weeks.subtitle(d.weeks.unit[tellingOf(measure)], topicWords(flag ? place.topic : null, words))}
      explained={[]}
      meaning={meaning}
      table={table}
      scoped={scoped}
      calls={callsOfPlace(id, { measure, topic: flag ? place.topic : null }, document)}
      height={HEIGHT}
      empty={empty}
      note={notes.join(' ')}
    >
      {(width) => <Shown {...{ width, measure, marks, named }} words={pictured} />}
    </ChartFrame>
  );
}

function Shown(props: Omit<Parameters<typeof WeeksPicture>[0], 'height' | 'onTip'>) {
  const [tip, setTip] = useState<Tip | null>(null);
  return (
    <div className="relative" style={{ height: HEIGHT }}>
      <WeeksPicture {...props} height={HEIGHT} onTip={setTip} />
      <MarkTip tip={tip} width={props.width} />
    </div>
  );
}
