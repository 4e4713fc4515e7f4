'use client';

import type { ComponentProps } from 'react';
import { ValueRows } from '../chart/value-rows';

const ENDS = { floor: 0, ceiling: 1 };

/** Shares below each other, with that of all together. */
export function ShareRows(props: Pick<ComponentProps<typeof ValueRows>, 'width' | 'rows' | 'whole'>) {
  return <ValueRows {...props} kind="share" ends={ENDS} hidden={() => null} />;
}
