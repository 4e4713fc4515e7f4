/** The pages in their order; `name` is that of their words. On a narrow screen the first few stand in the bar and the others behind "more". */
export const PAGES = [
  { path: '/', name: 'overview' },
  { path: '/waiting/', name: 'waiting' },
  { path: '/outcomes/', name: 'outcomes' },
  { path: '/load/', name: 'load' },
  { path: '/satisfaction/', name: 'satisfaction' },
  { path: '/calls/', name: 'calls' },
  { path: '/trust/', name: 'data' },
  { path: '/glossary/', name: 'glossary' },
] as const;

export type PagePath = (typeof PAGES)[number]['path'];
