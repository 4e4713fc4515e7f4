'use client';

import { useEffect, useState } from 'react';
import { announce } from '../hooks/announcements';
import { useWords } from '../hooks/use-words';

export function ShareButton() {
  const { m } = useWords();
  const [result, setResult] = useState<'shared' | 'shareFailed' | null>(null);
  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => setResult(null), 3000);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => {
    const address = new URL(location.href);
    address.searchParams.delete('lang');
    address.searchParams.delete('theme');
    const next = await navigator.clipboard.writeText(address.href).then(
      () => 'shared' as const,
      () => 'shareFailed' as const,
    );
    setResult(next);
    announce(m.frame[next]);
  };
  return (
    <button type="button" className="quiet" onClick={copy}>
      {result ? `${result === 'shared' ? '✓ ' : ''}${m.frame[result]}` : m.frame.share}
    </button>
  );
}
