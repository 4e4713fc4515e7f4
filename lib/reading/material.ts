/** The smallest gap of a share that is worth a supervisor's time, in log-odds: 5.6 points at 80 %, 1.7 at 5 %. */
const LOG_ODDS = 0.35;

export const materialShare = (share: number) => LOG_ODDS * share * (1 - share);
