/** Names the state of the rules by which a store is published, as `compiled.mjs` writes it in. Null where the command line runs uncompiled. */
export const RULES = process.env.ESCUCHA_RULES ?? null;
