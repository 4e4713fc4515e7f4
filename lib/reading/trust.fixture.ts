import { TOLD_COLUMNS, type TrustDocument, type TrustImport, type TrustSource } from '@/lib/model/trust';

/** A file of 10 rows that all came in. */
export function record(change: Partial<TrustImport> = {}): TrustImport {
  return {
    file: 'a.csv',
    sheet: null,
    importedAt: '2026-10-31T23:59:00',
    format: 'own-form',
    profile: null,
    target: 'contacts',
    rows: 10,
    added: { contacts: 10 },
    duplicates: 0,
    repeated: 0,
    replaced: 0,
    withdrawn: 0,
    rejected: 0,
    dropped: [],
    warnings: [],
    notes: [],
    period: null,
    leftOut: [],
    more: {},
    rejects: null,
    ...change,
  };
}

/** A source of which all is known. */
export function source(change: Partial<TrustSource> = {}): TrustSource {
  const { contacts = 10 } = change;
  const known = Object.fromEntries(TOLD_COLUMNS.map((column) => [column, { n: contacts, of: contacts }]));
  return {
    source: 'a',
    contacts,
    summed: 0,
    from: 0,
    to: 0,
    answered: contacts,
    known: known as TrustSource['known'],
    incomplete: 0,
    withoutEnd: 0,
    withoutOperator: 0,
    overDay: 0,
    ...change,
  };
}

export function trustDocument(change: Partial<TrustDocument> = {}): TrustDocument {
  return {
    schema: 1,
    imports: [],
    sources: [],
    unknownOperators: null,
    systemTopics: [],
    clockShifts: [],
    ...change,
  };
}
