import { compiled } from './compiled.mjs';

await import(await compiled('bench'));
