import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { View } from '@/lib/url/view';
import type { Concern } from './attention';
import { comparisonName, hoursWords, nameMark } from './period-words';
import type { Scope } from './scope';
import { tileWords } from './tile-words';
import { stretchWords } from './trend-title';

export interface ConcernText {
  title: string;
  body: string;
  link: { words: string; path: '/' | '/waiting/' | '/trust/' | '/training/'; part?: string; change?: Partial<View> };
}

const HOURS_PER_DAY = 24;
const hourOf = (hours: number) => `${String(hours % HOURS_PER_DAY).padStart(2, '0')}:00`;

/** `lun 12 oct, 03:00–07:00`, from hours since 1970 of the wall clock. */
export function gapWords(from: number, to: number, f: Format): string {
  const first = Math.floor(from / HOURS_PER_DAY);
  const last = Math.floor((to - 1) / HOURS_PER_DAY);
  if (from % HOURS_PER_DAY === 0 && to % HOURS_PER_DAY === 0) return f.range(first, last);
  if (first === last) return `${f.dayNamed(first)}, ${hourOf(from)}–${to % HOURS_PER_DAY === 0 ? '24:00' : hourOf(to)}`;
  return `${f.dayNamed(first)}, ${hourOf(from)} – ${f.dayNamed(last)}, ${hourOf(to)}`;
}

export function concernText(concern: Concern, scope: Scope, words: { m: Messages; f: Format }): ConcernText {
  const { m, f } = words;
  const { overview } = m;
  switch (concern.kind) {
    case 'tile': {
      const { name, mark, number, unit, change } = tileWords(concern.tile, { rows: [], cuboids: [] }, scope, words);
      const points = concern.tile.kind === 'share' ? ` ${m.measures.points}` : '';
      const part = { abandonRate: 'abandonment', waitMedian: 'waits', serviceLevel: 'service' }[
        concern.tile.id as string
      ];
      return {
        title: overview.attentionTile(name, `${mark}${number}${f.percentSpace || ''}${unit}`),
        body: scope.comparison
          ? overview.attentionTileBody(`${change}${points}`, comparisonName(scope.comparison, scope, words))
          : '',
        link: { words: overview.seeWaiting, path: '/waiting/', part },
      };
    }
    case 'hours': {
      const { weekday, from, to, value, numerator, denominator, excess } = concern.worst;
      return {
        title: concern.reported
          ? overview.attentionHoursReported(
              f.weekday(weekday, 'long'),
              hoursWords(from, to, words),
              f.percent(value, 0),
            )
          : overview.attentionHours(
              f.weekday(weekday, 'long'),
              hoursWords(from, to, words),
              f.percent(value, 0),
              f.seconds(scope.threshold_s),
            ),
        body: overview.attentionHoursBody(f.count(denominator - numerator), f.count(denominator), f.count(excess)),
        link: {
          words: overview.seeHours,
          path: '/waiting/',
          part: 'when',
          change: { cell: { weekday, hour: from }, heat: undefined },
        },
      };
    }
    case 'stretch': {
      const { marks } = concern.stretch;
      const period = { from: marks[0]?.from ?? scope.period.from, to: marks.at(-1)?.to ?? scope.period.to };
      return {
        title: overview.trendService(stretchWords(concern.stretch, concern.grain, words)),
        body: overview.attentionStretchBody,
        link: { words: overview.seeDay, path: '/waiting/', change: { period } },
      };
    }
    case 'day': {
      const { mark, series } = concern;
      return {
        title: overview.attentionDay(nameMark(mark, series.grain, words), f.figure('share', mark.value)),
        body: mark.ordinary
          ? overview.attentionDayBody(f.percent(mark.ordinary.lower, 0), f.percent(mark.ordinary.upper, 0))
          : '',
        link: { words: overview.seeDay, path: '/waiting/', change: { period: { from: mark.from, to: mark.to } } },
      };
    }
    case 'formulas': {
      const { met, low, high } = concern.band;
      return {
        title: overview.attentionFormulas,
        body: overview.attentionFormulasBody(f.count(met.length), f.percent(low ?? 0, 0), f.percent(high ?? 0, 0)),
        link: { words: overview.seeFormulaBand, path: '/waiting/', part: 'service' },
      };
    }
    case 'training': {
      const { places, fresh } = concern;
      return {
        title: places === 1 ? overview.attentionPlace : overview.attentionPlaces(f.count(places)),
        body: fresh > 0 ? overview.attentionFresh(f.count(fresh)) : overview.attentionKnown,
        link: { words: overview.seeTraining, path: '/training/' },
      };
    }
    case 'gap': {
      const others = concern.more === 1 ? overview.oneMoreGap : overview.moreGaps(f.count(concern.more));
      const more = concern.more > 0 ? `, ${others}` : '';
      return {
        title: `${overview.attentionGap(gapWords(concern.gap.from, concern.gap.to, f))}${more}`,
        body: overview.attentionGapBody,
        link: {
          words: overview.seeCoverage,
          path: '/trust/',
          part: 'coverage',
        },
      };
    }
  }
}
