'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { NO_CALL_FILTER, type View, writeView } from '@/lib/url/view';
import { changeView, useView } from '../hooks/use-view';
import type { PagePath } from './pages';

interface Props {
  path: PagePath;
  change?: Partial<View>;
  /** Id of the part of the page to go to. */
  part?: string;
  className?: string;
  current?: boolean;
  onFollow?(): void;
  children: ReactNode;
}

/** A link that carries the reader's choice along, with a change to it where given. */
export function ViewLink({ path, change, part, className, current, onFollow, children }: Props) {
  const view = useView();
  const here = usePathname() === path;
  const next = { ...(path === '/calls/' ? view : { ...view, ...NO_CALL_FILTER }), ...change };
  const href = `${path}${writeView(next)}${part ? `#${part}` : ''}`;
  const follow = (event: MouseEvent) => {
    onFollow?.();
    if (!here || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    changeView(next);
    const target = part && document.getElementById(part);
    if (target) target.scrollIntoView({ block: 'start' });
    else scrollTo({ top: 0 });
  };
  return (
    <Link
      prefetch={false}
      href={href}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </Link>
  );
}
