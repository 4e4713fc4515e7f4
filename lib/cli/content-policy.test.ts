import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentPolicy, restrictPages } from './content-policy';

const folder = mkdtempSync(join(tmpdir(), 'escucha-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of `alert('Hello, world.');`, as in the specification (CSP 3, section 8.3). */
const KNOWN = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

it('lets a page run what stands in it, by its hash, and nothing that is added', () => {
  const policy = contentPolicy(
    `<script src="/a.js"></script><script>alert('Hello, world.');</script><script id="x">alert('Hello, world.');</script>`,
  );
  expect(policy).toContain(`script-src 'self' ${KNOWN};`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
});

it('stands in the head, after the characters and before all else', async () => {
  const page = join(folder, 'index.html');
  writeFileSync(page, '<html><head><meta charset="utf-8"/><script>$&amp;</script></head></html>');
  await restrictPages(folder);
  expect(readFileSync(page, 'utf8')).toMatch(
    /<head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src [^"]+"\/><script>\$&amp;<\/script>/,
  );
});
