/** Kept for a picture that loads later. */
export const LENGTHS_HEIGHT = 210;
