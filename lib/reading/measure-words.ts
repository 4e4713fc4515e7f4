import type { FurtherMeasuresMessages } from '@/lib/i18n/further-measures';
import type { Messages } from '@/lib/i18n/messages';

/** The messages with the names and terms of the further measures among those of all pages. */
export function withFurtherMeasures(m: Messages, { named, terms }: FurtherMeasuresMessages): Messages {
  const { measures } = m;
  return {
    ...m,
    measures: { ...measures, named: { ...measures.named, ...named }, terms: { ...measures.terms, ...terms } },
  };
}
