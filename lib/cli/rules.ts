/** Names the state of the rules by which a store is published, as `compiled.mjs` writes it in. Null where the command line runs uncompiled. */
export const RULES = process.env.ESCUCHA_RULES ?? null;

/** The same of the rules by which pages come to what they say first. */
export const OPENING_RULES = process.env.ESCUCHA_OPENING_RULES ?? null;
