'use client';

import { usePathname, useRouter } from 'next/navigation';
import type { PaletteAction } from '@/lib/reading/palette';
import { NO_CALL_FILTER, type View, writeView } from '@/lib/url/view';
import { chooseTheme, switchLocale } from '../hooks/preferences';
import { changeView, readChoice } from '../hooks/use-view';

/** Does what an entry of the palette says, the reader's other choices kept. */
export function useAction(): (action: PaletteAction) => void {
  const router = useRouter();
  const here = usePathname();
  const go = (path: string, part: string | undefined, change: Partial<View>) => {
    if (path === here) {
      changeView(change);
      if (part) document.getElementById(part)?.scrollIntoView({ block: 'start' });
      else scrollTo({ top: 0 });
      return;
    }
    const kept = path === '/calls/' ? readChoice() : { ...readChoice(), ...NO_CALL_FILTER };
    router.push(`${path}${writeView({ ...kept, ...change })}${part ? `#${part}` : ''}`);
  };
  return (action) => {
    switch (action.kind) {
      case 'go':
        return go(action.path, action.part, action.change ?? {});
      case 'change':
        return changeView(action.change);
      case 'theme':
        return chooseTheme(action.theme);
      case 'language':
        return switchLocale();
      case 'print':
        return setTimeout(print);
    }
  };
}
