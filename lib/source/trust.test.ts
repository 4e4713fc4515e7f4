import { expect, test } from 'vitest';
import { readTrustDocument } from './trust';

const BASE = new URL('https://line.example/data/supervisors/');
const published = (file: string) => ({ documents: [{ id: 'trust' as const, file, bytes: 0, sha256: '' }] });
const answering = (body: unknown) => async () => new Response(JSON.stringify(body));

test('reads what the manifest names, and nothing where it names none', async () => {
  expect(await readTrustDocument(BASE, published('trust-1.json'), answering({ schema: 1 }))).toEqual({ schema: 1 });
  expect(await readTrustDocument(BASE, {}, answering({}))).toBeNull();
});

test('refuses another schema and other places', async () => {
  await expect(readTrustDocument(BASE, published('trust-1.json'), answering({ schema: 2 }))).rejects.toThrow(
    'schema 2',
  );
  await expect(readTrustDocument(BASE, published('../trust.json'), answering({}))).rejects.toThrow('outside');
});
