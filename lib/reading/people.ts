import type { Manifest, RosterEntry } from '@/lib/model/manifest';

export function rosterOf(id: string, { roster, dictionaries }: Manifest): RosterEntry | null {
  return roster?.[dictionaries.operator.indexOf(id)] ?? null;
}

/** How a person is called: by the roster's name, or by the id alone where the line wants that or knows no name. */
export function personName(id: string, manifest: Manifest): string {
  return manifest.settings.training?.pseudonyms ? id : (rosterOf(id, manifest)?.name ?? id);
}

export function personNameAndId(id: string, manifest: Manifest): string {
  const name = personName(id, manifest);
  return name === id ? id : `${name} (${id})`;
}
