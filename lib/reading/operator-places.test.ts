import { describe, expect, it } from 'vitest';
import { flag, place, places, training } from './operator.fixture';
import { flagsOf, placeAt, placesOf, tellingAt } from './operator-places';

const person = placesOf(training(), places(), 1);

describe('what is known of a person', () => {
  it('groups measures by what they are taken from, survey questions as people speak of them', () => {
    expect(person.groups).toEqual([
      { source: 'calls', measures: ['aht', 'transfer'] },
      { source: 'surveys', measures: ['overall', 'certainty'] },
      { source: 'evaluations', measures: ['qa_empathy'] },
    ]);
  });

  it('has all topics first, then those of most calls', () => {
    expect(person.topics).toEqual([null, 'extorsión', 'asesoría']);
    expect(placesOf(training(), null, 1).topics).toEqual([null]);
  });

  it('has a flag at its own place only', () => {
    expect(placeAt(person, 'transfer', 'asesoría').flag?.n).toBe(84);
    expect(placeAt(person, 'transfer', null).flag).toBeNull();
    expect(flagsOf(person)).toHaveLength(1);
    expect(flagsOf(placesOf(training(), places(), 0))).toEqual([]);
  });

  it('takes no flag of a team for one of a person', () => {
    const ofTeam = training({ flags: [flag({ level: 'team_topic', team: 'C' })] });
    expect(flagsOf(placesOf(ofTeam, places(), 1))).toEqual([]);
  });

  it('knows nothing where nothing is published', () => {
    expect(tellingAt(placeAt(person, 'aht', 'asesoría'))).toBe('none');
  });
});

describe('enough data', () => {
  it.each([
    ['none without rows', { n: 0 }, 'none'],
    ['not under eight', { n: 7, low: -0.1, high: 0.1 }, 'few'],
    ['from eight, where a material gap is ruled out', { n: 8, low: -0.4, high: 0.9 }, 'told'],
    ['not where a material gap can be neither told nor ruled out', { n: 29, low: -0.4, high: 1.1 }, 'few'],
    ['from eight, where a material gap is sure', { n: 8, low: 1.1, high: 3 }, 'told'],
    ['from thirty in any case', { n: 30, low: -0.4, high: 1.1 }, 'told'],
    ['of what is flagged', { n: 9, low: -0.2, high: 3.3, flag: flag() }, 'flagged'],
  ])('%s', (_, change, telling) => {
    expect(tellingAt(place(change))).toBe(telling);
  });
});
