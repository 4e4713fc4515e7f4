'use client';

import { useRouter } from 'next/navigation';
import { type CallNarrowing, toCalls } from '@/lib/reading/call-links';
import { writeView } from '@/lib/url/view';
import { readChoice } from '../hooks/use-view';
import { useFollowedMarks } from './use-followed-marks';

/** What makes a mark of a chart lead to its calls. */
export function useCallsMarks() {
  const router = useRouter();
  const followed = useFollowedMarks();
  return (narrowing: CallNarrowing) =>
    followed(() => router.push(`/calls/${writeView({ ...readChoice(), ...toCalls(narrowing) })}`));
}
