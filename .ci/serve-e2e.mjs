import { register } from 'tsx/esm/api';
import { FIRST_PORT } from '../e2e/ports.mjs';

register();
const { serve } = await import('../lib/cli/serve.ts');

for (const [index, site] of ['demo', 'queue-log', 'nothing', 'damaged', 'busy'].entries()) {
  await serve(`.e2e/site/${site}`, FIRST_PORT + index, (message) => {
    console.error(message);
    process.exit(1);
  });
}
