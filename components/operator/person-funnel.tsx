'use client';

import { useMemo } from 'react';
import { flagWords } from '@/lib/i18n/flags';
import { operatorsWords } from '@/lib/i18n/operators';
import type { JudgedMeasure, TrainingDocument } from '@/lib/model/training';
import { judgedScope, readPeople } from '@/lib/reading/operators';
import { usePageWords } from '../hooks/use-page-words';
import type { Scoped } from '../hooks/use-scope';
import { FunnelChart } from '../operators/funnel-chart';

interface Props {
  id: string;
  measure: JudgedMeasure;
  document: TrainingDocument;
  scoped: Scoped;
}

/** Where the person stands among all, by one measure. */
export default function PersonFunnel({ id, measure, document, scoped }: Props) {
  const page = usePageWords(operatorsWords);
  const told = usePageWords(flagWords);
  const shared = useMemo(() => {
    if (!page || !told) return null;
    const words = { ...page, told };
    const { manifest } = scoped;
    const scope = judgedScope({ ...scoped.scope, where: {} }, document);
    return { document, words, scoped: { manifest, scope }, people: readPeople(document, scope, manifest, words) };
  }, [page, told, document, scoped]);
  return shared && <FunnelChart {...shared} measure={measure} highlighted={id} />;
}
