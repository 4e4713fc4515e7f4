import { describe, expect, it } from 'vitest';
import { messagesFor } from '@/lib/i18n/messages';
import { channelName } from './nouns';

describe('channelName', () => {
  const m = messagesFor('es-MX');

  it('translates what it knows and leaves the rest as exported', () => {
    expect(channelName('phone', m)).toBe('Teléfono');
    expect(channelName('constructor', m)).toBe('constructor');
    expect(channelName(null, m)).toBe('desconocido');
  });
});
