import { describe, expect, it } from 'vitest';
import { rejectedValue, veiled } from './veiled';

describe('a cell shown to whoever writes a profile', () => {
  it.each([
    ['Ana Peña', 'Agente', 'A•• P•••'],
    ['5512345678', 'Teléfono', '5•••••••••'],
    ['ana@example.org', 'contact', '•••@•••'],
    ['55 1234 5678', 'x', '55••••••78'],
    ['Orientación', 'Cola', 'Orientación'],
    ['2026-01-05 08:00', 'Inicio', '2026-01-05 08:00'],
    ['x'.repeat(60), 'Cola', '(text of 60 characters)'],
  ])('%j of %j is %j', (value, header, shown) => {
    expect(veiled(value, header)).toBe(shown);
  });

  it('is veiled where it is used for a person, whatever its header', () => {
    expect(veiled('Eva', 'c3', true)).toBe('E••');
  });
});

describe('a value that could not be read', () => {
  it.each([
    ['31/02/2026 08:00', 'start', '31/02/2026 08:00'],
    ['Contestadaa', 'Estado', 'Contestadaa'],
    ['12,x', 'wait_s', '12,x'],
    ['María López', 'start', 'M•••• L••••'],
    ['5512345678', 'start', '55••••••78'],
    ['Ana', '', 'A••'],
    ['1366720340|c1', '', '13••••••40|c1'],
    ['x'.repeat(90), 'start', '(text of 90 characters)'],
  ])('%j of %j is %j', (value, column, shown) => {
    expect(rejectedValue(value, column)).toBe(shown);
  });
});
