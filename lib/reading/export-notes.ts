import type { Format } from '@/lib/format/figure';
import type { Messages } from '@/lib/i18n/messages';
import type { Manifest } from '@/lib/model/manifest';
import type { NameFilter } from '@/lib/url/view';
import { chipsOf, FURTHER_FILTERS, labelWords } from './chips';
import type { Scope } from './scope';

/** What must go along with figures that leave the page: period, filter, definition, data version. */
export function exportNotes(scope: Scope, manifest: Manifest, { m, f }: { m: Messages; f: Format }): string[] {
  const { queue, channel } = scope.where;
  const listed = (filter: NameFilter, labels: readonly (string | null)[] | undefined) =>
    labels?.map((label) => labelWords(filter, label, manifest, { m })).join(', ');
  const further = chipsOf(FURTHER_FILTERS, scope, manifest, { m, f }).map(({ text }) => text);
  return [
    `${manifest.settings.name} · ${f.range(scope.period.from, scope.period.to)}`,
    `${m.chart.filter}: ${[listed('queue', queue) ?? m.frame.allQueues, listed('channel', channel) ?? m.frame.allChannels, ...further].join(' · ')}`,
    `${m.frame.definition(scope.formula, f.seconds(scope.threshold_s))} · ${m.measures.serviceLevels[scope.formula]}`,
    `${m.chart.version}: ${manifest.version}${manifest.through ? ` · ${m.frame.through(f.wallClock(manifest.through))}` : ''}`,
    ...(manifest.demonstration ? [m.frame.demonstration] : []),
  ];
}
