import type { furtherMeasures as es } from '../es/further-measures';

export const furtherMeasures: typeof es = {
  named: {
    resolved: {
      name: 'Resolved',
      meaning: 'Answered contacts that were resolved.',
    },
    resolutionRate: {
      name: 'Resolution',
      meaning: 'Share of the answered that were resolved, among those with a known outcome.',
    },
    resolutionRateOffered: {
      name: 'Resolution of the offered',
      meaning: 'Share of the offered that were resolved; who was not answered counts as not resolved.',
    },
    csat: {
      name: 'Satisfied',
      meaning: 'Share of the answers with one of the two top scores, as 4 and 5 of 1 to 5.',
    },
    answers: {
      name: 'Answers',
      meaning: 'Survey answers, to the overall question unless another is chosen.',
    },
    stateTime: {
      name: 'Time in the state',
      meaning:
        'Time of operators in the state, added up, within the period. A stretch of no known end has no length and adds nothing.',
    },
    stretches: {
      name: 'Stretches',
      meaning: 'How often somebody entered the state. One from before the data counts on their first day.',
    },
    stretchesOpen: {
      name: 'Stretches of no known end',
      meaning: 'Stretches that went on when the data end, and have no length.',
    },
  },
  terms: {
    resolved: 'resolved',
    disposed: 'answered with a known outcome',
    topTwoScores: 'answers with one of the two top scores',
    stateTime: 'time in the state',
    stretches: 'stretches',
    stretchesOpen: 'stretches of no known end',
  },
};
