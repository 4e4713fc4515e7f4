'use client';

import type { ReactNode } from 'react';
import type { Told, TrustImport } from '@/lib/model/trust';
import { toldWords } from '@/lib/reading/checks';
import type { DataWords } from '../hooks/use-data-words';
import { downloadAddress } from '../hooks/use-trust';

const KB = 1024;

/** What an import said of one file, and its rejected rows for download. */
export function ImportDetails({ record, words }: { record: TrustImport; words: DataWords }) {
  const { d, f } = words;
  const { detail } = d;
  const added = Object.entries(record.added).filter(([, n]) => n > 0);
  const told = (list: readonly Told[]) => list.map((one) => toldWords(one, words));
  const parts: [name: string, lines: string[]][] = [
    [detail.format, [record.format]],
    [detail.importedAt, [f.wallClock(record.importedAt)]],
    [detail.profile, record.profile ? [record.profile] : []],
    ...Object.entries(record.more).map(([name, value]): [string, string[]] => [name, [value]]),
    [detail.added, added.length > 1 ? added.map(([table, n]) => d.line(d.tables[table] ?? table, f.count(n))) : []],
    [detail.repeated, record.repeated > 0 ? [f.count(record.repeated)] : []],
    [detail.replaced, record.replaced > 0 ? [f.count(record.replaced)] : []],
    [detail.withdrawn, record.withdrawn > 0 ? [f.count(record.withdrawn)] : []],
    [detail.dropped, told(record.dropped)],
    [detail.warnings, told(record.warnings)],
    [detail.notes, told(record.notes)],
    [detail.leftOut, record.leftOut.length > 0 ? [record.leftOut.join(', ')] : []],
  ];
  return (
    <div className="space-y-3 py-2 text-sm">
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {parts
          .filter(([, lines]) => lines.length > 0)
          .map(([name, lines]) => (
            <Part key={name} name={name}>
              {lines.map((line) => (
                <span key={line} className="wrap-anywhere block">
                  {line}
                </span>
              ))}
            </Part>
          ))}
      </dl>
      {record.rejects && (
        <p>
          <a
            className="link underline"
            href={downloadAddress(record.rejects.file)}
            download={`${record.file.replace(/\.[^.]+$/, '')}-rejects.csv`}
          >
            {record.rejected === 1
              ? detail.oneReject(f.decimal(record.rejects.bytes / KB, 1))
              : detail.rejects(f.count(record.rejected), f.decimal(record.rejects.bytes / KB, 1))}
          </a>{' '}
          <span className="text-muted">{detail.rejectsNote}</span>
        </p>
      )}
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
