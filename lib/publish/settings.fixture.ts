import type { Settings } from '@/lib/model/settings';

export const SETTINGS: Settings = {
  name: 'test',
  zone: 'America/Mexico_City',
  operatingDayStartsAt: 0,
  serviceLevel: { formula: 'SL-2', threshold_s: 20, target: null },
  shortAbandon_s: 5,
  targets: {},
};
