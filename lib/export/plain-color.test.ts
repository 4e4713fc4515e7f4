import { expect, test } from 'vitest';
import { plainColor } from './plain-color';

test.each([
  ['rgb(31, 95, 122)', { color: '#1f5f7a', opacity: 1 }],
  ['rgba(0, 0, 0, 0)', { color: '#000000', opacity: 0 }],
  ['rgb(27 34 48 / 14%)', { color: '#1b2230', opacity: 0.14 }],
  ['color(srgb 1 0.5 0 / 0.4)', { color: '#ff8000', opacity: 0.4 }],
  ['none', null],
  ['url("#clip")', null],
  ['color(display-p3 1 0 0)', null],
])('%s', (text, plain) => expect(plainColor(text)).toEqual(plain));
