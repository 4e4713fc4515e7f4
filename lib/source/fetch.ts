import { UserError } from '@/lib/model/user-error';

export type Fetch = (url: URL | string, init?: RequestInit) => Promise<Response>;

/** Fetches from the page's own origin only. Throws UserError on any answer but success. */
export async function fetchWithin(url: URL | string, fetch: Fetch = globalThis.fetch, init: RequestInit = {}) {
  const response = await fetch(url, { ...init, mode: 'same-origin' }).catch((error: unknown) => {
    throw new UserError(`${url} can't be reached (${error instanceof Error ? error.message : error}). Try again.`);
  });
  if (!response.ok) {
    throw new UserError(`${url} answered ${response.status}. Reload the page: the data may have been replaced.`);
  }
  return response;
}
