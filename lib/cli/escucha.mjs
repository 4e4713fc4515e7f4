#!/usr/bin/env node
import { compiled } from './compiled.mjs';

const { main } = await import(await compiled('main'));
process.exitCode = await main(process.argv.slice(2));
