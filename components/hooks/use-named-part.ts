'use client';

import { useEffect } from 'react';

/** The browser looks for the part named in the address before there are data to show it. */
export function useNamedPart(ready: boolean): void {
  useEffect(() => {
    if (ready && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [ready]);
}
