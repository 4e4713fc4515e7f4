'use client';

import type { Manifest } from '@/lib/model/manifest';
import type { TrainingDocument } from '@/lib/model/training';
import { peopleOf } from '@/lib/reading/operator-headline';
import { ViewLink } from '../frame/view-link';

interface Props {
  document: TrainingDocument;
  manifest: Manifest;
  label: string;
}

/** All people of the window to choose from, in alphabetical order. */
export function People({ document, manifest, label }: Props) {
  return (
    <nav aria-label={label} className="mt-6">
      <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
        {peopleOf(document, manifest).map(({ id, name }) => (
          <li key={id} className="break-inside-avoid">
            <ViewLink
              path="/operator/"
              change={{ person: id, judged: undefined, about: undefined }}
              className="link inline-flex min-h-8 items-center"
            >
              {name}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
