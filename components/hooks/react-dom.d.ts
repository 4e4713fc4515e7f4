/** The part of react-dom used here; its own package carries no types. */
declare module 'react-dom' {
  export function flushSync<R>(change: () => R): R;
}
