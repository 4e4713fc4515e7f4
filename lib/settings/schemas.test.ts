import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import profile from '@/lib/import/profile.schema.json';
import settings from './settings.schema.json';

it.each([
  ['settings', settings],
  ['profile', profile],
])('the schema of a %s is one', (_, schema) => {
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema)).toBe(true);
});
