/** The pages in their order; `name` is that of their words. */
export const PAGES = [
  { path: '/', name: 'overview' },
  { path: '/waiting/', name: 'waiting' },
  { path: '/trust/', name: 'data' },
] as const;

export type PagePath = (typeof PAGES)[number]['path'];
