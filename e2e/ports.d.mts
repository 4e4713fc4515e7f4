export const FIRST_PORT: number;
