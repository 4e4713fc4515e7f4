'use client';

import type { PaletteMessages } from '@/lib/i18n/palette';

export function Shortcuts({ d, onBack }: { d: PaletteMessages; onBack(): void }) {
  return (
    <div className="p-4">
      <h2 className="pb-2 font-semibold text-base">{d.help}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2">
        {d.shortcuts.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-rule px-1.5 py-0.5 font-sans text-xs">{keys}</kbd>
            </dt>
            <dd className="text-muted">{does}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noAutofocus: what was focused before is gone, and the reader asked for this. */}
      <button type="button" autoFocus className="control mt-4" onClick={onBack}>
        {d.back}
      </button>
    </div>
  );
}
