'use client';

import type { DataWords } from '../hooks/use-data-words';
import type { Scoped } from '../hooks/use-scope';

const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Where the definitions stand that the line can change. */
const FILE = 'data/settings/settings.json';

export function Definitions({ scoped, words }: { scoped: Scoped; words: DataWords }) {
  const { m, d, f } = words;
  const { manifest, scope } = scoped;
  const { settings } = manifest;
  const { formula, threshold_s } = settings.serviceLevel;
  const said = d.definitions;
  const other = scope.formula !== formula || scope.threshold_s !== threshold_s;
  const rows: { name: string; value: string; setting: string | null; more?: string }[] = [
    {
      name: said.formula,
      value: said.formulaValue(formula, m.measures.serviceLevels[formula]),
      setting: 'serviceLevel.formula',
      ...(other && { more: said.inView(scope.formula, f.seconds(scope.threshold_s)) }),
    },
    { name: said.threshold, value: said.thresholdValue(f.seconds(threshold_s)), setting: 'serviceLevel.threshold_s' },
    { name: said.short, value: said.shortValue(f.seconds(settings.shortAbandon_s)), setting: 'shortAbandon_s' },
    { name: said.day, value: said.dayValue(two(settings.operatingDayStartsAt)), setting: 'operatingDayStartsAt' },
    { name: said.zone, value: settings.zone.replaceAll('_', ' '), setting: 'zone' },
    { name: said.week, value: said.weekValue, setting: null },
    { name: said.percentile, value: said.percentileValue, setting: null },
    { name: said.unknown, value: said.unknownValue, setting: null },
    { name: said.version, value: manifest.version, setting: null },
  ];
  return (
    <section id="definitions" aria-labelledby="definitions-title" className="min-w-0 scroll-mt-20">
      <h2 id="definitions-title" className="pb-1 font-semibold text-base">
        {d.definitionsTitle}
      </h2>
      <dl className="gap-x-10 @4xl:columns-2">
        {rows.map(({ name, value, setting, more }) => (
          <div key={name} className="unbroken break-inside-avoid border-rule border-b py-2.5">
            <dt className="text-muted text-sm">{name}</dt>
            <dd>
              {value}
              {more && <span className="block text-attention-text text-sm">{more}</span>}
              {setting && (
                <span className="wrap-anywhere block text-muted text-xs">
                  {d.setting} <code>{setting}</code>, {FILE}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
