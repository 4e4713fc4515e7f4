import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import { channelName } from './nouns';
import type { Scope } from './scope';

/** What must go along with figures that leave the page: period, filter, definition, data version. */
export function exportNotes(scope: Scope, manifest: Manifest, { m, f }: { m: Messages; f: Format }): string[] {
  const { queue, channel } = scope.where;
  const channels = channel?.map((name) => channelName(name, m));
  return [
    `${manifest.settings.name} · ${f.range(scope.period.from, scope.period.to)}`,
    `${m.chart.filter}: ${queue?.join(', ') ?? m.frame.allQueues} · ${channels?.join(', ') ?? m.frame.allChannels}`,
    `${m.frame.definition(scope.formula, f.seconds(scope.threshold_s))} · ${m.measures.serviceLevels[scope.formula]}`,
    `${m.chart.version}: ${manifest.version}${manifest.through ? ` · ${m.frame.through(f.wallClock(manifest.through))}` : ''}`,
    ...(manifest.demonstration ? [m.frame.demonstration] : []),
  ];
}
