'use client';

import { type FormEvent, useState } from 'react';
import { download, fileName } from '@/lib/export/download';
import type { Manifest } from '@/lib/model/manifest';
import type { TrainingModule } from '@/lib/model/settings';
import type { Flag } from '@/lib/model/training';
import { peopleOf, trainingFile } from '@/lib/reading/training-file';
import type { TrainingWords } from './words';

interface Props {
  flag: Flag;
  module: TrainingModule | null;
  manifest: Manifest;
  words: TrainingWords;
  onDone(): void;
}

/** Writes a training down as a file for the exports, as there is no server. */
export default function LogTraining({ flag, module, manifest, words, onDone }: Props) {
  const { d, f } = words;
  const people = peopleOf(flag, manifest);
  const kinds = Object.keys(manifest.settings.training?.kinds ?? d.kinds);
  const [kind, setKind] = useState(flag.kind ?? kinds[0] ?? '');
  const [date, setDate] = useState('');
  const [hours, setHours] = useState(module?.hours ? String(module.hours) : '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const text = trainingFile({
      operators: people,
      date,
      topic: flag.topic,
      measure: null,
      kind: kind || null,
      hours: hours === '' ? null : Number(hours),
    });
    download(
      fileName(['trainings', date, flag.operator ?? flag.team ?? ''], 'csv'),
      new Blob([text], { type: 'text/csv' }),
    );
    onDone();
  };
  return (
    <form onSubmit={save} className="w-80 max-w-full space-y-3 text-sm">
      <h3 className="font-semibold text-base">{d.logTitle}</h3>
      <p className="text-muted">{d.logHelp}</p>
      <p>
        {d.logWho}: {people.length > 4 ? f.count(people.length) : people.join(', ')}
        {flag.topic === null ? '' : ` · ${flag.topic}`}
      </p>
      <label className="block">
        <span className="block pb-1 text-muted text-xs">{d.logDate}</span>
        <input
          type="date"
          required
          className="control w-full"
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
      </label>
      <label className="block">
        <span className="block pb-1 text-muted text-xs">{d.logKind}</span>
        <select className="control w-full" value={kind} onChange={({ target }) => setKind(target.value)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {d.kinds[one] ?? one}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        <span className="block pb-1 text-muted text-xs">{d.logHours}</span>
        <input
          type="number"
          min={0.5}
          max={200}
          step={0.5}
          className="control w-full"
          value={hours}
          onChange={({ target }) => setHours(target.value)}
        />
      </label>
      <button type="submit" className="control">
        {d.logDownload}
      </button>
    </form>
  );
}
