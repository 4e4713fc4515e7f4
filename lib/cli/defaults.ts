/** Where a project keeps its things, from the folder in which a command runs. */
export const DEFAULT_STORE = 'data/store';
export const DEFAULT_EXPORTS = 'data/exports';
export const DEFAULT_SETTINGS = 'data/settings/settings.json';
export const DEFAULT_OUT = 'out/data';
