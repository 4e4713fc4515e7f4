/** Milliseconds. */
export interface Painted {
  /** Until a frame with other numbers in it had been painted and the next one had begun. */
  number: number;
  /** The same for the last change of anything drawn. */
  all: number;
}

interface Meter {
  /** From navigation to a first headline with a number in it. */
  opened: Promise<Painted>;
  /** Measures from the next event of this kind on. */
  next(event: 'click' | 'pointermove' | 'pointerup'): void;
  /** What the latest `next` measured. */
  painted: Promise<Painted>;
}

declare global {
  interface Window {
    meter: Meter;
  }
}

/** Runs in a page before anything of its own, the same in every page that is measured. It must need nothing from outside. */
export function installMeter(): void {
  const QUIET_MS = 350;
  const DRAWN = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'points', 'transform', 'cx', 'cy', 'fill'];
  /** What a reader looks at; Escucha's main part begins with a line that only paper shows. */
  const shown = () => document.querySelector('main [aria-busy]') ?? document.querySelector('main');
  const numbers = () => shown()?.textContent?.replace(/\D+/g, ' ') ?? '';
  const afterPaint = (run: (now: number) => void) =>
    requestAnimationFrame(() => requestAnimationFrame(() => run(performance.now())));
  const concerns = ({ target }: MutationRecord) => {
    const part = shown();
    return part !== null && (part.contains(target) || target.contains(part));
  };

  const inHeadline = ({ target }: MutationRecord) => document.querySelector('main h1')?.contains(target) ?? false;

  const record = (isNumber: (mutations: MutationRecord[]) => boolean, begun: () => number) =>
    new Promise<Painted>((resolve) => {
      let found = false;
      let number: number | undefined;
      let quiet = 0;
      const observer = new MutationObserver((mutations) => {
        if (!mutations.some(concerns)) return;
        const first = !found && isNumber(mutations);
        found ||= first;
        afterPaint((now) => {
          const all = now - begun();
          if (first) number = all;
          clearTimeout(quiet);
          quiet = window.setTimeout(() => {
            if (number === undefined) return;
            observer.disconnect();
            resolve({ number, all });
          }, QUIET_MS);
        });
      });
      const drawn = { attributes: true, attributeFilter: DRAWN };
      observer.observe(document, { subtree: true, childList: true, characterData: true, ...drawn });
    });

  const heard: Record<string, number> = {};
  for (const kind of ['click', 'pointermove', 'pointerup'])
    addEventListener(
      kind,
      ({ timeStamp }) => {
        heard[kind] ||= timeStamp;
      },
      { capture: true },
    );
  window.meter = {
    opened: record(
      () => /\d/.test(document.querySelector('main h1')?.textContent ?? ''),
      () => 0,
    ),
    painted: new Promise(() => {}),
    next: (event) => {
      const before = numbers();
      heard[event] = 0;
      window.meter.painted = record(
        // A headline written anew may say the same as before.
        (mutations) => mutations.some(inHeadline) || numbers() !== before,
        () => heard[event] ?? 0,
      );
    },
  };
}
