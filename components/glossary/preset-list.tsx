'use client';

import { type PresetLine, presetLines } from '@/lib/reading/preset-words';
import type { JudgedPreset } from '@/lib/reading/presets';
import type { GlossaryWords } from '../hooks/use-glossary-words';
import type { Scoped } from '../hooks/use-scope';

interface Props {
  judged: readonly JudgedPreset[];
  scoped: Scoped;
  words: GlossaryWords;
}

/** The period beside every published target. */
export function PresetList({ judged, scoped, words }: Props) {
  const { d, f } = words;
  const met = judged.filter(({ kept }) => kept).length;
  return (
    <section aria-labelledby="group-presets" className="mt-10 print:mt-6">
      <h2 id="group-presets" className="font-serif text-xl">
        {d.presetsTitle(f.count(met), f.count(judged.length))}
      </h2>
      <p className="max-w-prose pb-2 text-muted text-sm">{d.presetsUnit}</p>
      <ul>
        {judged.map((one) => (
          <Preset key={one.preset.id} one={one} scoped={scoped} words={words} />
        ))}
      </ul>
    </section>
  );
}

function Preset({ one, scoped, words }: { one: JudgedPreset; scoped: Scoped; words: GlossaryWords }) {
  const { d } = words;
  const { id, source } = one.preset;
  const note = d.presetNotes[id];
  return (
    <li className="unbroken grid gap-x-10 gap-y-2 border-rule border-t py-3 @3xl:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
      <div>
        <h3 className="font-semibold">
          {d.presetNames[id]}
          {one.inForce && (
            <span className="ml-2 rounded-full bg-accent-soft px-2 py-0.5 font-medium text-xs">{d.inForce}</span>
          )}
        </h3>
        <p className="text-muted text-xs">
          {d.source}:{' '}
          <a className="link underline" href={source.url} target="_blank" rel="noreferrer noopener">
            {source.name}
          </a>
        </p>
        {note && <p className="mt-0.5 max-w-prose text-muted text-xs">{note}</p>}
      </div>
      <ul className="min-w-0 space-y-1.5">
        {presetLines(one, scoped.scope, scoped.manifest, words).map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </li>
  );
}

function Line({ line: { asked, formula, now, n, verdict, kept } }: { line: PresetLine }) {
  return (
    <li className="grid gap-x-5 @2xl:grid-cols-[minmax(0,1fr)_9rem_13rem]">
      <span>
        <span className="font-medium">{asked}</span> <span className="text-muted">{formula}</span>
      </span>
      <span className="whitespace-nowrap">
        {now} <span className="text-muted text-xs">{n}</span>
      </span>
      <span className={kept === false ? 'text-attention-text' : 'text-muted'}>
        {kept !== null && <span aria-hidden>{kept ? '● ' : '◆ '}</span>}
        {verdict}
      </span>
    </li>
  );
}
