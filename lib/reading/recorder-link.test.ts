import { describe, expect, it } from 'vitest';
import { recorderLink } from './recorder-link';

const call = {
  contact_id: 'a b/ñ&1',
  visit: '1',
  day: '2026-10-02',
  time: '20:15:07',
  operator: null,
  queue: 'Apoyo',
  source: 'pbx',
};
const link = (urlTemplate: string) => recorderLink({ recorder: { urlTemplate } }, call);

describe('the address of a call in the recorder', () => {
  it('holds the call’s values, encoded', () => {
    expect(link('https://recorder.example/call/{contact_id}?day={day}&at={time}')).toBe(
      'https://recorder.example/call/a%20b%2F%C3%B1%261?day=2026-10-02&at=20%3A15%3A07',
    );
  });

  it('is none where a value is unknown, or there is no recorder', () => {
    expect(link('https://recorder.example/{operator}/{contact_id}')).toBeNull();
    expect(recorderLink({}, call)).toBeNull();
  });

  it('is never a script', () => {
    expect(link('javascript:alert({day})')).toBeNull();
    expect(link('//{day}')).toBeNull();
  });
});
