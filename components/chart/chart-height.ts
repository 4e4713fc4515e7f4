const FEW_MARKS = 10;
const LOW = 230;

/** Pixels for a line of so many marks: three points in a tall plot would make drama of little. */
export function chartHeight(marks: number, most: number): number {
  return marks <= FEW_MARKS ? Math.min(most, LOW) : most;
}
