'use client';

import { useMemo, useState } from 'react';
import type { Flag } from '@/lib/model/training';
import { judgedName, tellingOf } from '@/lib/reading/flag-words';
import { knownWeeks, weekMarks } from '@/lib/reading/operator-weeks';
import { MarkTip, type Tip } from '../chart/mark-tip';
import { WeeksPicture } from '../chart/weeks-picture';
import { useWidth } from '../hooks/use-width';
import type { TrainingWords } from './words';

const HEIGHT = 180;
const ON_PAPER = 330;

/** A flag's measure by week, with what would be expected and its ordinary variation. */
export function FlagWeeks({ flag, words }: { flag: Flag; words: TrainingWords }) {
  const { m, f, d } = words;
  const [box, width] = useWidth<HTMLDivElement>(ON_PAPER);
  const [tip, setTip] = useState<Tip | null>(null);
  const marks = useMemo(() => weekMarks(flag.measure, flag.weeks), [flag]);
  const sparse = knownWeeks(marks) !== 'enough';
  const named = useMemo(() => (flag.since === null ? [] : [{ day: flag.since, label: d.weeks.signal }]), [flag, d]);
  const pictured = useMemo(() => ({ m, f, weeks: d.weeks }), [m, f, d]);
  return (
    <div>
      <p className="text-sm">
        <span className="font-semibold">{d.picture(judgedName(flag.measure, words))}</span>{' '}
        <span className="text-muted">{d.weeksUnit[tellingOf(flag.measure)]}</span>
      </p>
      <div ref={box} className="relative" style={{ height: sparse ? undefined : HEIGHT }}>
        {sparse && <p className="mt-1 text-muted text-sm">{d.sparse}</p>}
        {width > 0 && !sparse && (
          <WeeksPicture
            width={width}
            height={HEIGHT}
            measure={flag.measure}
            marks={marks}
            named={named}
            words={pictured}
            onTip={setTip}
          />
        )}
        <MarkTip tip={tip} width={width} />
      </div>
    </div>
  );
}
