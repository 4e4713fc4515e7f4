import type { Manifest } from '@/lib/model/manifest';

/** How the pages about people call an operator: by the roster's name with the id, or by the id alone where the settings want pseudonyms. */
export function personName(id: string, { dictionaries, roster, settings }: Manifest): string {
  if (settings.training?.pseudonyms) return id;
  const name = roster?.[dictionaries.operator.indexOf(id)]?.name;
  return name ? `${name} (${id})` : id;
}
