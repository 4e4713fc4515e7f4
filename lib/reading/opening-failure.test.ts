import { describe, expect, it } from 'vitest';
import { isUnpublished } from './opening-failure';

describe('isUnpublished', () => {
  it.each([
    'https://line.org/data/supervisors/manifest.json answered 404. Reload the page.',
    'https://line.org/data/supervisors/manifest.json is no JSON (it begins with "<!DOCTYPE html>"). Publish again.',
  ])('knows %s', (message) => expect(isUnpublished(message)).toBe(true));

  it.each([
    'https://line.org/data/supervisors/manifest.json answered 500. Reload the page.',
    'https://line.org/data/supervisors/manifest.json has schema 2, these pages read schema 1.',
    'https://line.org/data/supervisors/traffic-404.parquet answered 404.',
  ])('is not taken in by %s', (message) => expect(isUnpublished(message)).toBe(false));
});
