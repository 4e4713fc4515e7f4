import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TARGET_PRESET_IDS } from '@/lib/model/settings';
import { UserError } from '@/lib/model/user-error';
import { checkSettings, readSettings } from './settings';

const SETTINGS = {
  name: 'Line',
  zone: 'America/Mexico_City',
  operatingDayStartsAt: 0,
  serviceLevel: { formula: 'SL-2', threshold_s: 20, target: 0.8 },
  shortAbandon_s: 5,
  targets: {},
};

describe('settings', () => {
  it('takes the settings that the project ships', async () => {
    const path = resolve(import.meta.dirname, '../../data/settings/settings.json');
    expect((await readSettings(path)).zone).toBe('America/Mexico_City');
  });

  it.each([
    [{ ...SETTINGS, zone: 'Mexico City' }, '/zone "Mexico City" is not an IANA time zone'],
    [{ ...SETTINGS, zone: '-06:00' }, '/zone "-06:00" is not an IANA time zone'],
    [{ ...SETTINGS, shortAbandon: 5 }, 'the file has no key "shortAbandon"; it knows'],
    [{ ...SETTINGS, shortAbandon_s: '5' }, '/shortAbandon_s "5" must be integer'],
    [{ ...SETTINGS, shortAbandon_s: 90 }, '/shortAbandon_s 90 must be <= 60'],
    [
      { ...SETTINGS, serviceLevel: { ...SETTINGS.serviceLevel, formula: 'SL-9' } },
      '/serviceLevel/formula "SL-9" is none of SL-1,',
    ],
    [{ ...SETTINGS, serviceLevel: { formula: 'SL-2', target: null } }, '/serviceLevel lacks "threshold_s"'],
    [{ ...SETTINGS, recorder: {} }, '/recorder lacks "urlTemplate"'],
    [{ ...SETTINGS, recorder: { url: 'https://r/' } }, '/recorder has no key "url"; it knows urlTemplate'],
    [
      { ...SETTINGS, recorder: { urlTemplate: 'javascript:alert({contact_id})' } },
      '/recorder/urlTemplate "javascript:',
    ],
    [{ ...SETTINGS, recorder: { urlTemplate: 'https://{contact_id}.example/' } }, '/recorder/urlTemplate "https://{'],
    [
      { ...SETTINGS, recorder: { urlTemplate: 'https://r.example/{call_id}' } },
      '/recorder/urlTemplate has no placeholder {call_id}; it knows {contact_id},',
    ],
    [
      { ...SETTINGS, recorder: { urlTemplate: 'https://r.example/{day' } },
      '/recorder/urlTemplate has no placeholder {;',
    ],
    [{ ...SETTINGS, topics: { trata: { severity: 'high' } } }, '/topics/trata/severity'],
    [{ ...SETTINGS, night: { from: 6, to: 6 } }, '/night begins and ends at 6'],
    [{ ...SETTINGS, shrinkage: 30 }, '/shrinkage'],
    [{ ...SETTINGS, targets: { preset: 'nhs' } }, '/targets/preset "nhs" is none of commercial-80-20,'],
    [{ ...SETTINGS, targets: { occupancy: [0.8, 0.6] } }, '/targets/occupancy goes from 0.8 down to 0.6'],
  ])('says what is wrong: %#', (settings, message) => {
    expect(() => checkSettings(settings, 's.json')).toThrow(UserError);
    expect(() => checkSettings(settings, 's.json')).toThrow(`settings s.json: ${message}`);
  });

  it('takes the address of a recorder', () => {
    const urlTemplate = 'https://recorder.example/call/{contact_id}?day={day}&at={time}';
    expect(checkSettings({ ...SETTINGS, recorder: { urlTemplate } }, 's.json').recorder).toEqual({ urlTemplate });
  });

  it.each([...TARGET_PRESET_IDS, null])('takes the published targets %s', (preset) => {
    expect(checkSettings({ ...SETTINGS, targets: { preset } }, 's.json').targets.preset).toBe(preset);
  });

  it('says where it looked', async () => {
    await expect(readSettings('/nowhere/s.json')).rejects.toThrow('settings /nowhere/s.json: no such file');
  });
});
