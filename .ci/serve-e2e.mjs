import { register } from 'tsx/esm/api';

register();
const { serve } = await import('../lib/cli/serve.ts');

for (const [index, site] of ['demo', 'queue-log', 'nothing', 'damaged'].entries()) {
  await serve(`.e2e/site/${site}`, 4181 + index, (message) => {
    console.error(message);
    process.exit(1);
  });
}
