'use client';

import { flushSync } from 'react-dom';
import type { Answer, MeasureValue } from '@/lib/model/question';
import { filterOf, optionsOf, type Scope } from '@/lib/reading/scope';
import { moveGrasped } from './engine-client';
import { followedMeasures, type Held, showHeld } from './held-period';

type Values = Record<string, MeasureValue>;

let graspedKey = '';
let grasp = 0;
/** What was asked last, until the engine has said it; and what the reader went on to meanwhile. */
let asked: Scope | null = null;
let next: Scope | null = null;
/** Told, and to be shown with the next frame, as this one shows another already. */
let told: Held | null = null;
let isFrameTaken = false;

/** At once, and from then on once a frame: what is told between two frames is seen in the coming one. */
function showSoon(held: Held): void {
  if (isFrameTaken) {
    told = held;
    return;
  }
  isFrameTaken = true;
  flushSync(() => showHeld(held));
  requestAnimationFrame(() => {
    isFrameTaken = false;
    if (told) showSoon(told);
    told = null;
  });
}

const answerOf = (values: Values): Answer => ({ rows: [{ key: {}, values }], cuboids: [] });

/** Makes the engine ready to tell of any period at once, for what the page shows under this filter and definition. */
export function graspPeriod(scope: Scope): void {
  const { from, to, ...filter } = filterOf(scope, scope.period);
  const question = { measures: followedMeasures(), filter, options: optionsOf(scope) };
  const key = JSON.stringify(question);
  if (key === graspedKey) return;
  graspedKey = key;
  asked = null;
  next = null;
  moveGrasped({ type: 'grasp', grasp: ++grasp, question }, ({ grasp: of, values: [now = {}, before] }) => {
    if (of !== grasp || !asked) return;
    showSoon({ scope: asked, now: answerOf(now), before: before ? answerOf(before) : null });
    asked = null;
    if (next) holdPeriod(next);
  });
}

/** Shows a period of the reader's as soon as the engine has told of it; of several in the meantime only the last. */
export function holdPeriod(scope: Scope): void {
  next = asked ? scope : null;
  if (asked) return;
  asked = scope;
  moveGrasped({ type: 'move', grasp, periods: [scope.period, ...(scope.comparison ? [scope.comparison] : [])] });
}

/** Goes back to what is chosen. */
export function letGo(): void {
  asked = null;
  next = null;
  told = null;
  showHeld(null);
}
