import { UserError } from '@/lib/model/user-error';

/** A file of the folder itself: a name that leads out of it, or to another origin, is refused. */
export function resolveInside(base: URL, file: string): URL {
  const url = new URL(file, base);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    throw new UserError(`The manifest names "${file}", outside of ${base.href}. Publish the data again.`);
  }
  return url;
}
