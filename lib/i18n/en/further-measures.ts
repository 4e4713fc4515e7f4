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
    holdMedian: {
      name: 'Typical hold',
      meaning: 'Median time on hold of the answered; often zero, as most are never put on hold.',
    },
    holdP90: {
      name: 'Hold, 9 in 10',
      meaning: 'The time on hold that nine in ten of those answered did not exceed.',
    },
    wrapMedian: {
      name: 'Typical wrap-up',
      meaning: 'Median work after hanging up: half took less.',
    },
    wrapP90: {
      name: 'Wrap-up, 9 in 10',
      meaning: 'The work after hanging up that nine in ten of those answered did not exceed.',
    },
    handleMedian: {
      name: 'Typical handling time',
      meaning: 'Median of talk, hold and wrap-up, added up, of the answered of whom all three are known.',
    },
    handleP90: {
      name: 'Handling time, 9 in 10',
      meaning:
        'Talk, hold and wrap-up, added up, that nine in ten of those answered did not exceed, where all three are known.',
    },
    handleP95: {
      name: 'Handling time, 95 in 100',
      meaning:
        'Talk, hold and wrap-up, added up, that 95 in 100 of those answered did not exceed, where all three are known.',
    },
    handleMax: {
      name: 'Longest handling time',
      meaning: 'The longest sum of talk, hold and wrap-up of anybody answered.',
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
    nps: {
      name: 'Promoters less detractors (NPS)',
      meaning:
        'Share of 9 and 10 less share of 0 to 6, of questions from 0 to 10 alone. From −100 to 100. Asking a victim for it is questionable.',
    },
    quality: {
      name: 'Quality',
      meaning: 'Weight of the criteria met over that of the criteria judged. What does not apply is on neither side.',
    },
    evaluations: {
      name: 'Evaluations',
      meaning: 'Reviews of a contact with at least one criterion judged; of a criterion, those that judge it.',
    },
    criticalFailed: {
      name: 'Critical failure',
      meaning: 'Share of evaluations with a critical criterion not met, among those that judge one.',
    },
    pairs: {
      name: 'Criteria judged twice',
      meaning: 'Criteria of one contact that two evaluators judged.',
    },
    agreement: {
      name: 'Agreement between evaluators',
      meaning:
        'Share of the criteria judged twice to which both gave one score. It includes the agreement that chance would give.',
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
    disposed: {
      name: 'With an outcome noted',
      meaning: 'Answered contacts of which it was noted what was done.',
    },
    transferRate: {
      name: 'Transfer',
      meaning:
        'Share of the answered passed on to another person or area, among those with an outcome noted; where the system notes only transfers, among all answered. The export does not say whether it was blind or consulted.',
    },
    referralRate: {
      name: 'Referral',
      meaning: 'Share of the answered referred to another institution, among those with an outcome noted.',
    },
    escalationRate: {
      name: 'Escalation',
      meaning: 'Share of the answered that were escalated, among those with an outcome noted.',
    },
    callbackRate: {
      name: 'Follow-up agreed',
      meaning: 'Share of the answered with whom another talk was agreed, among those with an outcome noted.',
    },
    informationRate: {
      name: 'Information',
      meaning: 'Share of the answered who were given information, among those with an outcome noted.',
    },
    unresolvedRate: {
      name: 'Unresolved',
      meaning: 'Share of the answered that stayed unresolved, among those with an outcome noted.',
    },
    notPertinentShare: {
      name: 'Not pertinent',
      meaning:
        'Share of the answered that were not for the line (pranks, silence, tests), among those with an outcome noted. They stand apart: else they would change every mean.',
    },
    markedRepeatRate: {
      name: 'Noted as repeated',
      meaning: 'Share of the answered that whoever answered noted as repeated, among those with an outcome noted.',
    },
    repeat1d: {
      name: 'Came back within 1 day',
      meaning:
        'Share of the answered whose keyed number appears again within 24 hours, in any queue and however it ended, among those known again whose 24 hours were over at the end of the data. The not pertinent stand apart.',
    },
    repeat7d: {
      name: 'Came back within 7 days',
      meaning:
        'Share of the answered whose keyed number appears again within 7 days, in any queue and however it ended, among those known again whose 7 days were over at the end of the data. The not pertinent stand apart.',
    },
    fcr7: {
      name: 'Not back on the same topic in 7 days',
      meaning:
        'Share of the answered who did not come back on the same topic within 7 days, among those known again, of a known topic, whose 7 days were over at the end of the data. It describes and does not grade: calling again can be trust. Of who came back and was not answered the topic is not known. The not pertinent stand apart.',
    },
    callers: {
      name: 'People who called in the month',
      meaning:
        'Distinct keyed numbers with a contact in the month, in any queue and however it ended. Withheld numbers cannot be counted as people.',
    },
    repeatCallers: {
      name: 'People who called twice or more',
      meaning:
        'Share of the people known again with two contacts or more in the month. It describes and does not grade: calling again can be trust.',
    },
    callersFive: {
      name: 'People who called 5 times or more',
      meaning:
        'Keyed numbers with five contacts or more in the month. Of fewer people than the least of the settings nothing is told.',
    },
    callersTen: {
      name: 'People who called 10 times or more',
      meaning:
        'Keyed numbers with ten contacts or more in the month. Of fewer people than the least of the settings nothing is told.',
    },
    contactsOfTwice: {
      name: 'Contacts of who called twice or more',
      meaning: 'Share of the contacts of people known again that are of those with two or more in the month.',
    },
    contactsOfFive: {
      name: 'Contacts of who called 5 times or more',
      meaning: 'Share of the contacts of people known again that are of those with five or more in the month.',
    },
    contactsOfTen: {
      name: 'Contacts of who called 10 times or more',
      meaning: 'Share of the contacts of people known again that are of those with ten or more in the month.',
    },
    talkOfMost: {
      name: 'Talk with the 1 % who talked longest',
      meaning:
        'Share of the talk of the month, with people known again, that was with the hundredth of them who talked longest.',
    },
    unheardPeople: {
      name: 'People not answered',
      meaning:
        'Keyed numbers that were left unanswered, each once for a queue and service day, or for the hours chosen of that day. Withheld numbers cannot be counted as people.',
    },
    unheardReachedPeople: {
      name: 'People answered later',
      meaning: 'Of these people, those answered within 7 days of their first attempt, in any queue.',
    },
    unheardReachedPeople1h: {
      name: 'People answered within 1 h',
      meaning: 'Of these people, those answered within an hour of their first attempt.',
    },
    unheardReachedPeople24h: {
      name: 'People answered after 1 to 24 h',
      meaning: 'Of these people, those answered 1 to 24 hours after their first attempt.',
    },
    unheardReachedPeople7d: {
      name: 'People answered after 1 to 7 days',
      meaning: 'Of these people, those answered 1 to 7 days after their first attempt.',
    },
    unheardNeverPeople: {
      name: 'People never answered',
      meaning: 'Of these people, those whose number does not appear answered within 7 days of their first attempt.',
    },
    unheardOpenPeople: {
      name: 'People of whom it is not known yet',
      meaning: 'Of these people, those not answered so far whose 7 days were not over at the end of the data.',
    },
    laterMedian: {
      name: 'Time until answered',
      meaning:
        'Median time from being left unanswered to being answered, of those who were within 7 days and whose 7 days were over at the end of the data.',
    },
    utilisation: {
      name: 'Utilisation',
      meaning:
        'Handling time out of all time logged in: ready, in pause and in training. Lower than occupancy, which leaves pauses out.',
    },
    availability: {
      name: 'Availability',
      meaning: 'Time handling or ready out of all time logged in.',
    },
    shrinkage: {
      name: 'Shrinkage within the shift',
      meaning:
        'Pause and training out of all time logged in. Leave, illness and whatever happens without a session are not in the states: the shrinkage to plan with is larger.',
    },
    staffedTime: {
      name: 'Time ready or handling',
      meaning: 'Sum of the time in which people could take contacts or were handling them.',
    },
    patience: {
      name: 'Patience',
      meaning:
        'How long people wait on average before they give up, were patience exponential: all waits, those of the answered too, divided by those who abandoned.',
    },
    severeContacts: {
      name: 'Severe contacts',
      meaning: 'Answered contacts of the topics that the settings mark as severe. Those of unknown topic do not count.',
    },
    severeShare: {
      name: 'Severe share',
      meaning: 'Severe contacts out of the answered of known topic.',
    },
    severeTalk: {
      name: 'Severe talk',
      meaning: 'Sum of the talk of severe contacts.',
    },
    severeRuns: {
      name: 'Severe runs',
      meaning:
        'Times that one person answered three or more severe contacts in a row. Any other contact ends the run, and so does the service day.',
    },
    severeInRuns: {
      name: 'Contacts in severe runs',
      meaning: 'Severe contacts that were part of a run of three or more.',
    },
    longestRun: {
      name: 'Longest run',
      meaning: 'Most severe contacts that one person answered in a row within a service day.',
    },
    shortRecoveries: {
      name: 'Short breaks after a severe contact',
      meaning:
        'Of the times a severe contact was followed by another contact on the same service day, the share with less than 5 minutes from its end, wrap-up included, to the next.',
    },
    recoveryMean: {
      name: 'Mean break after a severe contact',
      meaning:
        'Time from the end of a severe contact, wrap-up included, to the next contact of that person on the same service day. Meals and breaks are within.',
    },
    nightContacts: {
      name: 'Night contacts',
      meaning: 'Answered contacts that came at night: from 22 to 6 h unless the settings say otherwise.',
    },
    nightsWorked: {
      name: 'Nights',
      meaning: 'Nights with at least one answered contact. A night is of the day on whose evening it begins.',
    },
  },
  terms: {
    resolved: 'resolved',
    disposed: 'answered with a known outcome',
    topTwoScores: 'answers with one of the two top scores',
    stateTime: 'time in the state',
    stretches: 'stretches',
    stretchesOpen: 'stretches of no known end',
    transferred: 'transferred',
    referred: 'referred',
    escalated: 'escalated',
    followUps: 'with a follow-up agreed',
    informed: 'given information',
    notPertinent: 'not pertinent',
    markedRepeat: 'noted as repeated',
    unresolved: 'unresolved',
    againIn1d: 'of these, back within 24 h',
    againIn7d: 'of these, back within 7 days',
    notAgainOnTopic: 'of these, not back on the same topic within 7 days',
    again1dOver: 'answered, known again, their 24 h over',
    again7dOver: 'answered, known again, their 7 days over',
    again7dOverOfTopic: 'answered on a known topic, known again, their 7 days over',
    unheardPeople: 'people left unanswered',
    unheardReachedPeople: 'people answered within 7 days',
    unheardReachedPeople1h: 'people answered within an hour',
    unheardReachedPeople24h: 'people answered 1 to 24 h later',
    unheardReachedPeople7d: 'people answered 1 to 7 days later',
    unheardNeverPeople: 'people not answered within 7 days',
    unheardOpenPeople: 'people not answered so far, their 7 days not over',
    timeUntilAnswered: 'time until answered',
    handle: 'talk, hold and wrap-up',
    promotersLessDetractors: 'promoters less detractors',
    weightMet: 'weight of the criteria met',
    weightJudged: 'weight of the criteria judged',
    evaluations: 'evaluations',
    evaluationsCriticalFailed: 'evaluations with a critical failure',
    evaluationsCritical: 'evaluations with a critical criterion judged',
    pairs: 'criteria judged twice',
    pairsSame: 'of these, with one score',
    awayTime: 'time in pause and in training',
    severeContacts: 'severe contacts answered',
    contactsOfTopic: 'answered of known topic',
    severeTalk: 'talk of severe contacts',
    severeRuns: 'runs of 3 or more severe contacts in a row',
    severeInRuns: 'contacts in runs of 3 or more',
    longestRun: 'most severe contacts in a row',
    recoveries: 'severe contacts followed by another contact that day',
    recoveriesShort: 'of these, with less than 5 min to the next',
    recoveryTime: 'time from the end of a severe contact to the next',
    nightContacts: 'answered at night',
    nightsWorked: 'nights with any contact',
    callers: 'people known again in the month',
    callersTwice: 'of these, with 2 contacts or more',
    callersFive: 'people with 5 contacts or more in the month',
    callersTen: 'people with 10 contacts or more in the month',
    contactsOfCallers: 'contacts of people known again',
    contactsOfTwice: 'of these, of people with 2 or more in the month',
    contactsOfFive: 'of these, of people with 5 or more in the month',
    contactsOfTen: 'of these, of people with 10 or more in the month',
    talkOfMost: 'talk with the 1 % of people who talked longest in the month',
    talkOfCallers: 'talk with people known again',
  },
};
