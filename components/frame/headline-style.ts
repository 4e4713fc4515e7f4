/** Classes of a page's first sentence and of the line under it. */
export const FIRST =
  'text-balance font-serif text-[1.625rem] leading-[1.22] sm:text-[2.125rem] print:text-[1.625rem] @8xl:text-[2.5rem]';
export const BELOW = 'mt-3 text-base text-muted';
