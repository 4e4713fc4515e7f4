/** The package's own declarations are not found by its `exports`; of its functions, those in use. */
declare module 'cephes' {
  export const compiled: Promise<void>;
  /** Lower tail of the standard normal distribution, and its inverse. */
  export function ndtr(x: number): number;
  export function ndtri(p: number): number;
  /** Regularised incomplete beta function, and its inverse in x. */
  export function incbet(a: number, b: number, x: number): number;
  export function incbi(a: number, b: number, p: number): number;
  /** Regularised incomplete gamma functions, from 0 to x and from x on. */
  export function igam(a: number, x: number): number;
  export function igamc(a: number, x: number): number;
}
