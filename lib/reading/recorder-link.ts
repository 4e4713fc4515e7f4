import type { RecorderPlaceholder, Settings } from '@/lib/model/settings';

/** The address of a call in the recorder, its values encoded; null where the settings name no recorder or a placeholder's value is unknown. Anything but
 * http and https is no address. */
export function recorderLink(
  { recorder }: Pick<Settings, 'recorder'>,
  call: Record<RecorderPlaceholder, string | null>,
): string | null {
  if (!recorder) return null;
  let known = true;
  const address = recorder.urlTemplate.replace(/\{(\w+)\}/g, (_, name: RecorderPlaceholder) => {
    const value = call[name];
    if (value === null || value === undefined) known = false;
    return encodeURIComponent(value ?? '');
  });
  if (!known || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
