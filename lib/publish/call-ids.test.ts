import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { listCalls } from '@/lib/engine/list-calls';
import { TemporaryLine } from '@/lib/import/temporary.fixture';
import { openPublished } from '@/lib/source/published.fixture';
import { publishStore } from './publish';
import { SETTINGS } from './settings.fixture';

const CALLS = `call_id,start,queue,wait_s,outcome
b,2026-03-02T10:00:00,Legal,7,abandoned
a,2026-03-02T10:00:00,Psico,7,abandoned
ñ 1,2026-03-02T09:00:00,Psico,3,abandoned
5512345678,2026-03-03T09:00:00,Psico,4,abandoned
`;
const SURVEYS = `call_id,answered_at,operator_id,dimension,score,scale_min,scale_max
a,2026-03-02T10:05:00,,overall,5,1,5
a,2026-03-02T10:05:00,,listening,1,1,5
b,2026-03-02T10:05:00,,overall,4,1,5
b,2026-03-02T10:06:00,,overall,5,1,5
ñ 1,2026-03-02T10:05:00,,overall,9,0,10
`;
const LOG = `1772470800|10.1|500|NONE|ENTERQUEUE||5540000001|1
1772470830|10.1|500|NONE|EXITWITHTIMEOUT|1|1|30
1772470830|10.1|600|NONE|ENTERQUEUE||5540000001|1
1772470840|10.1|600|SIP/7|CONNECT|10|10.2|4
1772470940|10.1|600|SIP/7|COMPLETECALLER|10|100|1
`;

it('publishes the id of each call beside it, with its visit and its score, and no id that looks like a number', async () => {
  const line = new TemporaryLine();
  try {
    await line.import({ 'calls.csv': CALLS, 'surveys.csv': SURVEYS });
    await line.import({ queue_log: LOG });
    const out = join(line.folder, 'out');
    const { maskedIds } = await publishStore(line.store, out, { ...SETTINGS, zone: line.zone });
    expect(maskedIds).toBe(1);
    const folder = join(out, 'supervisors');
    const fromDisk = async (url: URL | string) => new Response(new Uint8Array(readFileSync(new URL(url))));
    const source = await openPublished(pathToFileURL(`${folder}/`).href, fromDisk);
    const { rows, columns, ids } = await listCalls(source, { filter: {} });
    const { queue } = source.manifest.dictionaries;
    const told = Array.from({ length: rows }, (_, row) => [
      new TextDecoder().decode(ids!.bytes.subarray(ids!.starts[row], ids!.starts[row + 1])),
      ids!.visits[row],
      queue[columns.queue[row]!],
      columns.wait_s[row],
      columns.score_c[row],
    ]);
    expect(told).toEqual([
      ['ñ 1', 1, 'Psico', 3, -1],
      ['a', 1, 'Psico', 7, 500],
      ['b', 1, 'Legal', 7, 450],
      ['10.1', 1, '500', 30, -1],
      ['10.1', 2, '600', 10, -1],
      ['55••••••78', 1, 'Psico', 4, -1],
    ]);
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file), 'latin1')).not.toContain('5512345678');
  } finally {
    await line.remove();
  }
});
