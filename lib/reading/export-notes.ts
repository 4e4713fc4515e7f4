import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import { chosenNames, FURTHER_FILTERS } from './chips';
import type { Scope } from './scope';

/** What must go along with figures that leave the page: period, filter with every name in it, definition, data version. */
export function exportNotes(scope: Scope, manifest: Manifest, { m, f }: { m: Messages; f: Format }): string[] {
  const words = { m, f };
  const all = { queue: m.frame.allQueues, channel: m.frame.allChannels };
  const basic = (['queue', 'channel'] as const).map(
    (filter) => chosenNames(filter, scope, manifest, words).join(', ') || all[filter],
  );
  const further = FURTHER_FILTERS.flatMap((filter) => {
    const names = chosenNames(filter, scope, manifest, words);
    return names.length > 0 ? [`${m.frame.filterNames[filter]}: ${names.join(', ')}`] : [];
  });
  return [
    `${manifest.settings.name} · ${f.range(scope.period.from, scope.period.to)}`,
    `${m.chart.filter}: ${[...basic, ...further].join(' · ')}`,
    `${m.frame.definition(scope.formula, f.seconds(scope.threshold_s))} · ${m.measures.serviceLevels[scope.formula]}`,
    `${m.chart.version}: ${manifest.version}${manifest.through ? ` · ${m.frame.through(f.wallClock(manifest.through))}` : ''}`,
    ...(manifest.demonstration ? [m.frame.demonstration] : []),
  ];
}
