import type { unheard as es } from '../es/unheard';

export const unheard: typeof es = {
  none: 'Nobody was left unanswered',
  unknownOnly: 'It can’t be known who called again: the export has no number to know them by',
  openOnly: (n, text) =>
    n === 1
      ? 'One person known again was left unanswered; it is not known yet whether they will be answered: 7 days are not over'
      : `${text} people known again were left unanswered; it is not known yet how many will be answered: 7 days are not over`,
  title: (people) => {
    const of = `${people.n === 1 ? 'Of one person' : `Of ${people.text} people`} left unanswered and known again`;
    const be = (n: number) => (n === 1 ? 'was' : 'were');
    const reached = `${people.reachedText} ${be(people.reached)} answered within 7 days`;
    if (people.never === 0) return `${of}, ${reached}`;
    if (people.reached === 0) return `${of}, ${people.neverText} ${be(people.never)} not answered within 7 days`;
    return `${of}, ${reached} and ${people.neverText} ${be(people.never)} not`;
  },
  titleOpen: (open) => `; of ${open} it is not known yet`,
  unit: 'who abandoned or left the queue without being answered, by whether they were answered later in any queue',
  people: 'people',
  median: (time) => `Those answered later waited a median of ${time} from when they left.`,
  peopleNote:
    'Each person counts once for a queue and service day, or for the hours chosen of that day, and by their first attempt.',
  openNote: '“Not known yet”: their 7 days were not over at the end of the data.',
  unknownNote: (share) =>
    `Of ${share} of the contacts it is not known: number withheld or absent, which can’t be counted as a person. Calling again from another telephone counts as “no”.`,
};
