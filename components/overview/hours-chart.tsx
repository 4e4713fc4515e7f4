'use client';

import { useRouter } from 'next/navigation';
import type { Answer } from '@/lib/model/question';
import { heatTable } from '@/lib/reading/chart-tables';
import { FEWEST } from '@/lib/reading/heat';
import type { OverviewReading } from '@/lib/reading/overview';
import { hoursWords } from '@/lib/reading/period-words';
import { emptyWords } from '@/lib/reading/reason-words';
import { totalOf } from '@/lib/reading/series';
import { writeView } from '@/lib/url/view';
import { ChartFrame } from '../chart/chart-frame';
import { HEAT_HEIGHT, HeatMap } from '../chart/heat-map';
import type { Scoped } from '../hooks/use-scope';
import { readChoice } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';

export function HoursChart({ reading, now, scoped }: { reading: OverviewReading; now: Answer; scoped: Scoped }) {
  const words = useWords();
  const { m, f } = words;
  const router = useRouter();
  const { serviceMeasure } = reading;
  const value = totalOf(now, serviceMeasure);
  const [worst] = reading.worst;
  const title = worst
    ? m.overview.heatWorst(
        f.weekday(worst.weekday, 'long'),
        hoursWords(worst.from, worst.to, words),
        f.percent(worst.value, 0),
      )
    : value?.value == null
      ? m.waiting.heatEmpty
      : reading.cells.some(({ n }) => n >= FEWEST)
        ? reading.singleWeek
          ? m.overview.heatSingle
          : m.overview.heatEven
        : m.overview.heatFew(f.count(FEWEST));
  const unit =
    serviceMeasure === 'serviceLevel'
      ? m.overview.heatUnit(f.seconds(scoped.scope.threshold_s))
      : (m.measures.named.serviceLevelReported?.name ?? '');
  return (
    <ChartFrame
      title={title}
      subtitle={`${unit} · ${m.measures.n(f.count(value?.n ?? 0))}`}
      explained={[{ measure: serviceMeasure, value }]}
      table={heatTable(reading.cells, m.measures.serviceLevel, 'share', words)}
      scoped={scoped}
      height={HEAT_HEIGHT}
      empty={emptyWords(value, m)}
    >
      {(width) => (
        <HeatMap
          width={width}
          cells={reading.cells}
          kind="share"
          darkest="least"
          worst={reading.worst}
          onChoose={({ weekday, hour }) =>
            router.push(`/waiting/${writeView({ ...readChoice(), cell: { weekday, hour }, heat: undefined })}#when`)
          }
        />
      )}
    </ChartFrame>
  );
}
