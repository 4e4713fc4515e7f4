import { describe, expect, it } from 'vitest';
import { OUTCOMES } from './contacts';
import { EFFECTS, scenario } from './scenario';

const topicIds = scenario.topics.map(({ id }) => id);

describe('the scenario', () => {
  it('gives every topic a queue, an hour profile, a week and known outcomes', () => {
    for (const topic of scenario.topics) {
      expect(scenario.queues[topic.queue], topic.id).toBeDefined();
      expect(scenario.hours[topic.hours], topic.id).toHaveLength(24);
      expect(scenario.weekdays[topic.group], topic.id).toHaveLength(7);
      for (const outcome of Object.keys(topic.outcomes)) expect(OUTCOMES).toContain(outcome);
    }
    expect(new Set(topicIds).size).toBe(topicIds.length);
  });

  it('plants needs and trainings in topics and effects that exist', () => {
    for (const { topic, measure } of [...scenario.needs, ...scenario.trainings]) {
      if (topic !== null) expect(topicIds).toContain(topic);
      expect(EFFECTS).toContain(measure);
    }
    for (const topic of scenario.campaign.topics) expect(topicIds).toContain(topic);
  });

  it('writes holidays in a form that the calendar reads', () => {
    for (const { on } of scenario.holidays) expect(on).toMatch(/^(\d\d-\d\d|monday \d\d\/[1-5]|easter[+-]\d+)$/);
  });
});
