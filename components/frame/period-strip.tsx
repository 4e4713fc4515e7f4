'use client';

import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { stripWords } from '@/lib/i18n/strip';
import type { Day } from '@/lib/model/day';
import type { Answer, Question } from '@/lib/model/question';
import { missing } from '@/lib/reading/chart-marks';
import { namePeriod } from '@/lib/reading/period-words';
import { filterOf, resolveScope } from '@/lib/reading/scope';
import {
  arrivalsPath,
  dayAt,
  daysFor,
  type Grip,
  gripAt,
  monthTicks,
  pulled,
  type Strip,
  spanned,
  withinCoverage,
  xOfDay,
} from '@/lib/reading/strip';
import { daysIn, type Period } from '@/lib/time/period';
import { graspPeriod, holdPeriod, letGo } from '../hooks/grasp';
import { readHeld } from '../hooks/held-period';
import { useAnswers } from '../hooks/use-answers';
import type { Scoped } from '../hooks/use-scope';
import { changeView, readChoice } from '../hooks/use-view';
import { useWidth } from '../hooks/use-width';
import { useWords } from '../hooks/use-words';

const ARRIVALS = 'contacts';
const HEIGHT = 28;
/** Pixels around an edge at which a pointer takes it. */
const REACH = 14;
const MONTH = 76;
const WEEK = 7;
/** Pixels that a press may slip and still be one. */
const SLACK = 3;
/** After so long nothing that was held is shown any more, even if the page never answered. */
const LONGEST_MS = 3000;

const isSame = (a: Period, b: Period) => a.from === b.from && a.to === b.to;

/** What is under way: where the pointer went down, and what it holds; without a grip it draws a period of its own. */
interface Drag {
  grip: Grip | null;
  /** Pixels from the left of the window, and of the strip. */
  left: number;
  x: number;
  before: Period;
}

/** The whole of the data as a line, with the period on it to be dragged, stretched, or drawn anew. */
export default function PeriodStrip({ scoped, coverage }: { scoped: Scoped; coverage: Period }) {
  const words = useWords();
  const [box, width] = useWidth<HTMLElement>();
  const { scope, manifest } = scoped;
  const chosen = useMemo(() => withinCoverage(scope.period, coverage), [scope.period, coverage]);
  const [held, setHeld] = useState<Period | null>(null);
  /** The same, ahead of the picture. */
  const latest = useRef<Period | null>(null);
  const drag = useRef<Drag | null>(null);
  const byKeys = useRef(false);
  const shown = held ?? chosen;
  const strip: Strip = { coverage, width };

  const keep = (period: Period | null) => {
    latest.current = period;
    setHeld(period);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever else changes, what is held stays in hand.
  useEffect(() => {
    keep(null);
    const pending = readHeld();
    if (!pending) return;
    if (!isSame(pending.scope.period, scope.period)) return letGo();
    const timer = setTimeout(letGo, LONGEST_MS);
    return () => clearTimeout(timer);
  }, [scope.period]);

  const grasp = () => graspPeriod(scope);
  const hold = (period: Period) => {
    if (isSame(period, latest.current ?? chosen)) return;
    grasp();
    keep(period);
    holdPeriod(resolveScope({ ...readChoice(), period }, manifest, coverage));
  };
  const release = (again = false): boolean => {
    const period = latest.current;
    if (!period) return false;
    if (isSame(period, chosen)) cancel();
    else changeView({ period }, again ? 'replace' : 'push');
    return true;
  };
  const cancel = () => {
    drag.current = null;
    keep(null);
    letGo();
  };

  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left;
    drag.current = { grip: gripAt(strip, shown, x, REACH), left, x, before: shown };
    event.currentTarget.setPointerCapture(event.pointerId);
    byKeys.current = false;
    const { grip } = drag.current;
    if (grip) event.currentTarget.querySelector<HTMLElement>(`[data-grip=${grip}]`)?.focus({ preventScroll: true });
    grasp();
  };
  const hover = ({ currentTarget, clientX, buttons }: PointerEvent<HTMLElement>) => {
    if (buttons) return;
    const grip = gripAt(strip, shown, clientX - currentTarget.getBoundingClientRect().left, REACH);
    currentTarget.style.cursor = grip === 'whole' ? 'grab' : grip ? 'ew-resize' : 'crosshair';
  };
  const move = (event: { clientX: number }) => {
    if (!drag.current) return;
    const { grip, left, x: began, before } = drag.current;
    const x = event.clientX - left;
    if (grip) hold(pulled(before, grip, daysFor(strip, x - began), coverage));
    else if (Math.abs(x - began) > SLACK || latest.current) hold(spanned(dayAt(strip, began), dayAt(strip, x)));
  };
  useEarlyMoves(box, move);
  const up = (event: PointerEvent) => {
    const { current } = drag;
    drag.current = null;
    if (!current) return;
    if (release() || current.grip) return;
    const middle = Math.floor((chosen.from + chosen.to) / 2);
    const period = pulled(chosen, 'whole', dayAt(strip, event.clientX - current.left) - middle, coverage);
    if (!isSame(period, chosen)) changeView({ period });
  };
  const key = (grip: Grip) => (event: KeyboardEvent) => {
    if (event.key === 'Escape' && latest.current) return cancel();
    const days = stepOf(event, coverage);
    if (days === null) return;
    event.preventDefault();
    hold(pulled(latest.current ?? chosen, grip, days, coverage));
  };
  const keyUp = () => {
    if (release(byKeys.current)) byKeys.current = true;
  };
  const leave = () => {
    if (!drag.current) release(byKeys.current);
    byKeys.current = false;
  };

  const { f } = words;
  const d = stripWords(f.locale);
  const [left, right] = [xOfDay(strip, shown.from), xOfDay(strip, shown.to + 1)];
  const days = daysIn(shown);
  const label = `${namePeriod(shown, words)} · ${d.days(f.count(days), days === 1)}`;
  const thumb = (grip: Grip, name: string, now: Day, text: string, [min, max]: [Day, Day]) => ({
    role: 'slider',
    'data-grip': grip,
    tabIndex: 0,
    'aria-label': name,
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': now,
    'aria-valuetext': text,
    'aria-describedby': 'strip-hint',
    onFocus: grasp,
    onKeyDown: key(grip),
    onKeyUp: keyUp,
    onBlur: leave,
  });
  return (
    <section
      ref={box}
      aria-label={d.label}
      className="relative h-full touch-pan-y select-none"
      onPointerEnter={grasp}
      onPointerDown={down}
      // The press would take the focus from what it has just taken hold of.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => {
        hover(event);
        move(event);
      }}
      onPointerUp={up}
      onPointerCancel={cancel}
    >
      <span id="strip-hint" className="sr-only">
        {d.hint}
      </span>
      {width > 0 && (
        <>
          <Silhouette scoped={scoped} coverage={coverage} width={width} monthShort={f.monthShort} />
          <div className="absolute top-0 left-0 bg-ground/55" style={{ width: left, height: HEIGHT }} />
          <div className="absolute top-0 right-0 bg-ground/55" style={{ left: right, height: HEIGHT }} />
          <div
            {...thumb('whole', d.whole, shown.from, label, [coverage.from, coverage.to - days + 1])}
            className="pointer-events-none absolute top-0 border-accent border-y-2 bg-accent/10"
            style={{ left, width: Math.max(2, right - left), height: HEIGHT }}
          />
          <div
            {...thumb('from', d.first, shown.from, f.dayLong(shown.from, true), [coverage.from, shown.to])}
            className="strip-edge"
            style={{ left, height: HEIGHT }}
          />
          <div
            {...thumb('to', d.last, shown.to, f.dayLong(shown.to, true), [shown.from, coverage.to])}
            className="strip-edge"
            style={{ left: right, height: HEIGHT }}
          />
          {held && (
            <div
              aria-hidden
              className="-translate-x-1/2 pointer-events-none absolute z-10 whitespace-nowrap rounded bg-ink px-2 py-0.5 text-ground text-xs"
              style={{ left: `clamp(6rem, ${(left + right) / 2}px, calc(100% - 6rem))`, top: HEIGHT + 3 }}
            >
              {label}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Where the browser tells of moves before it lines them up with the next frame, the engine has answered by then. */
function useEarlyMoves(box: RefObject<HTMLElement | null>, move: (event: { clientX: number }) => void): void {
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    const element = box.current;
    const hear = (event: Event) => latest.current(event as globalThis.PointerEvent);
    element?.addEventListener('pointerrawupdate', hear);
    return () => element?.removeEventListener('pointerrawupdate', hear);
  }, [box]);
}

/** Days that a key moves by; null where it moves nothing. */
function stepOf({ key, shiftKey }: KeyboardEvent, coverage: Period): number | null {
  const step = shiftKey ? WEEK : 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return step;
  if (key === 'Home') return -daysIn(coverage);
  return key === 'End' ? daysIn(coverage) : null;
}

interface SilhouetteProps {
  scoped: Scoped;
  coverage: Period;
  width: number;
  monthShort(day: Day): string;
}

const NOTHING: Record<string, Question> = {};

/** Arrivals under the same filter, without a scale: where much happened, and where there are no data. */
const Silhouette = memo(function Silhouette({ scoped, coverage, width, monthShort }: SilhouetteProps) {
  const { scope, manifest } = scoped;
  const question: Question = { measures: [ARRIVALS], by: ['day'], filter: filterOf(scope, coverage) };
  const { settled } = useAnswers('strip', scoped, NOTHING, { arrivals: question });
  const arrivals: Answer | undefined = settled?.answers.arrivals;
  const strip: Strip = { coverage, width };
  return (
    <svg width={width} height="100%" aria-hidden className="absolute inset-0">
      {missing(coverage, manifest.gaps, coverage).map(({ from, to }) => (
        <rect
          key={from}
          x={xOfDay(strip, from)}
          width={Math.max(1, xOfDay(strip, to) - xOfDay(strip, from))}
          height={HEIGHT}
          fill="var(--rule)"
        />
      ))}
      {arrivals && <path d={arrivalsPath(arrivals, ARRIVALS, strip, HEIGHT)} fill="var(--category-2)" opacity={0.55} />}
      <line x2={width} y1={HEIGHT} y2={HEIGHT} stroke="var(--line)" />
      {monthTicks(strip, MONTH).map(({ day, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={HEIGHT} y2={HEIGHT + 4} stroke="var(--line)" />
          <text x={x + 4} y={HEIGHT + 14} fontSize={12} fill="var(--muted)">
            {monthShort(day)}
          </text>
        </g>
      ))}
    </svg>
  );
});
