/** A civil day of the line, counted in days since 1970-01-01. Knows no zone. */
export type Day = number;
