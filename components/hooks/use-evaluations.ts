'use client';

import { useEffect, useState } from 'react';
import type { Day } from '@/lib/model/day';
import type { Evaluation } from '@/lib/model/evaluations';
import type { Manifest } from '@/lib/model/manifest';
import { readEvaluations } from '@/lib/source/evaluations';
import { dataFolder } from './engine-client';

/** The evaluations of a contact, fetched when it is looked at; null until they came, or where they can't be read. */
export function useEvaluations(manifest: Manifest, id: string | null, day: Day): readonly Evaluation[] | null {
  const [found, setFound] = useState<{ id: string; evaluations: Evaluation[] } | null>(null);
  useEffect(() => {
    let stale = false;
    if (id !== null)
      readEvaluations(dataFolder(), manifest, { id, day }).then(
        (evaluations) => !stale && setFound({ id, evaluations }),
        () => !stale && setFound(null),
      );
    return () => {
      stale = true;
    };
  }, [manifest, id, day]);
  return found && found.id === id ? found.evaluations : null;
}
