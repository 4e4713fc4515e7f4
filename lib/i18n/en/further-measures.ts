import type { furtherMeasures as es } from '../es/further-measures';

export const furtherMeasures: typeof es = {
  named: {
    waitP90: {
      name: 'Wait of 9 in 10',
      meaning: 'The wait that nine in ten of those answered did not exceed.',
    },
    waitP95: {
      name: 'Wait of 95 in 100',
      meaning: 'The wait that 95 in 100 of those answered did not exceed.',
    },
    waitMax: {
      name: 'Longest wait',
      meaning: 'The longest wait of anybody answered.',
    },
    waitMin: {
      name: 'Shortest wait',
      meaning: 'The shortest wait of anybody answered.',
    },
    abandonRateNet: {
      name: 'Abandonment without the short',
      meaning: 'Those who abandoned after the first seconds, out of those offered who did not hang up within them.',
    },
    abandoned: {
      name: 'Abandoned',
      meaning: 'Contacts that left the queue before anybody answered.',
    },
    otherExits: {
      name: 'Other exits',
      meaning:
        'Contacts that left the queue without an answer and without abandoning: time ran out, a key, overflow or failure.',
    },
    incomplete: {
      name: 'Incomplete',
      meaning: 'Contacts whose end is not known, as the export ends before it.',
    },
    leftInMenu: {
      name: 'Left in the menu',
      meaning: 'Those who hung up in the menu, before entering a queue. They do not count as offered.',
    },
    answerRate: {
      name: 'Answer rate',
      meaning: 'Share of the offered that somebody answered, however long they waited.',
    },
    surveyed: {
      name: 'Surveyed',
      meaning: 'Contacts of which there is at least one survey answer.',
    },
    responseRate: {
      name: 'Survey response',
      meaning:
        'Share of the answered that answered the survey. Who hung up, or could not talk freely, hardly ever does.',
    },
    unheardAnswered1h: {
      name: 'Answered within the next hour',
      meaning: 'Went unanswered and were answered before an hour had passed.',
    },
    unheardAnswered24h: {
      name: 'Answered within the next day',
      meaning: 'Went unanswered and were answered between one and 24 hours later.',
    },
    unheardAnswered7d: {
      name: 'Answered within the next week',
      meaning: 'Went unanswered and were answered between one and seven days later.',
    },
    unheardUnknown: {
      name: 'Number not recognisable',
      meaning: 'Went unanswered, and nothing tells whether they came back: number withheld or missing.',
    },
    reachedLater1h: {
      name: 'Answered within the next hour, share',
      meaning:
        'Went unanswered and were answered within the next hour, out of those recognised whose hour was over when the data end.',
    },
    reachedLater24h: {
      name: 'Answered within 24 hours, share',
      meaning:
        'Went unanswered and were answered within the next 24 hours, out of those recognised whose 24 hours were over when the data end.',
    },
    abandonWaitMean: {
      name: 'Mean wait before abandoning',
      meaning: 'Sum of the waits of those who abandoned over those who abandoned.',
    },
    abandonWaitMedian: {
      name: 'Typical wait before abandoning',
      meaning: 'Median wait of those who abandoned.',
    },
    abandonWaitP90: {
      name: 'Wait before abandoning, 9 in 10',
      meaning: 'The wait that nine in ten of those who abandoned did not exceed.',
    },
    abandonWaitP95: {
      name: 'Wait before abandoning, 95 in 100',
      meaning: 'The wait that 95 in 100 of those who abandoned did not exceed.',
    },
    abandonWaitMin: {
      name: 'Soonest abandonment',
      meaning: 'The shortest wait of anybody who abandoned.',
    },
    abandonWaitMax: {
      name: 'Latest abandonment',
      meaning: 'The longest wait of anybody who abandoned.',
    },
    offeredWaitMean: {
      name: 'Mean wait of all',
      meaning: 'Sum of the waits of the offered, answered or not, over the offered.',
    },
    offeredWaitMedian: {
      name: 'Typical wait of all',
      meaning: 'Median wait of the offered, answered or not.',
    },
    offeredWaitP90: {
      name: 'Wait of all, 9 in 10',
      meaning: 'The wait that nine in ten of the offered did not exceed, answered or not.',
    },
    offeredWaitP95: {
      name: 'Wait of all, 95 in 100',
      meaning: 'The wait that 95 in 100 of the offered did not exceed, answered or not.',
    },
    offeredWaitMin: {
      name: 'Shortest wait of all',
      meaning: 'The shortest wait of the offered, answered or not.',
    },
    offeredWaitMax: {
      name: 'Longest wait of all',
      meaning: 'The longest wait of the offered, answered or not.',
    },
    talkMean: {
      name: 'Mean talk',
      meaning: 'Sum of talk over the answered. On a help line, longer is not worse.',
    },
    talkMedian: {
      name: 'Typical talk',
      meaning: 'Median talk: half were shorter.',
    },
    talkP90: {
      name: 'Talk, 9 in 10',
      meaning: 'The talk that nine in ten of those answered did not exceed.',
    },
    talkP95: {
      name: 'Talk, 95 in 100',
      meaning: 'The talk that 95 in 100 of those answered did not exceed.',
    },
    talkMin: {
      name: 'Shortest talk',
      meaning: 'The shortest talk of anybody answered.',
    },
    talkMax: {
      name: 'Longest talk',
      meaning: 'The longest talk of anybody answered.',
    },
    holdMean: {
      name: 'Mean hold',
      meaning: 'Sum of the time on hold over the answered.',
    },
    wrapMean: {
      name: 'Mean wrap-up',
      meaning: 'Sum of the work after hanging up over the answered.',
    },
    handleMean: {
      name: 'Mean handling time',
      meaning:
        'Talk, hold and wrap-up, added up, over the answered. Where one of the three is missing for more than 5% of the contacts, there is no value.',
    },
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
