/** The pages in their order; `name` is that of their words, `ownWindow` marks those whose weeks the reader does not choose. On a narrow screen the first few stand in the bar and the others behind "more". */
export const PAGES = [
  { path: '/', name: 'overview' },
  { path: '/waiting/', name: 'waiting' },
  { path: '/outcomes/', name: 'outcomes' },
  { path: '/load/', name: 'load' },
  { path: '/satisfaction/', name: 'satisfaction' },
  { path: '/operators/', name: 'operators', ownWindow: true },
  { path: '/training/', name: 'training', ownWindow: true },
  { path: '/calls/', name: 'calls' },
  { path: '/trust/', name: 'data' },
  { path: '/glossary/', name: 'glossary' },
] as const;

/** Pages that others lead to, which are about one of many. */
export const INNER_PAGES = [{ path: '/operator/', name: 'operator', within: '/operators/' }] as const;

export type PagePath = (typeof PAGES)[number]['path'] | (typeof INNER_PAGES)[number]['path'];
