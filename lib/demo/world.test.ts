import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar';
import { OUTCOMES } from './contacts';
import type { Evaluation } from './evaluations';
import { scenario } from './scenario';
import { createWorld, summarise } from './world';

const DAYS = 35;
const options = { days: DAYS, operators: 45, callsPerDay: 500, seed: 3, end: parseDay('2026-10-31')! };
const world = createWorld(scenario, options);
const { count, columns: c } = world.contacts;
const rows = Array.from({ length: count }, (_, row) => row);
const answered = rows.filter((row) => c.operator[row]! >= 0);
const connectedAt = (row: number) => c.start[row]! + c.wait[row]! - c.ring[row]!;
const freeAt = (row: number) => c.start[row]! + c.wait[row]! + c.talk[row]! + c.hold[row]! + c.wrap[row]!;

describe('the line', () => {
  it('has about as many contacts as asked for, in order, within its days', () => {
    expect(count / DAYS).toBeGreaterThan(425);
    expect(count / DAYS).toBeLessThan(575);
    for (let row = 1; row < count; row++) expect(c.start[row]! >= c.start[row - 1]!).toBe(true);
    expect(c.start[0]!).toBeGreaterThanOrEqual(0);
    expect(c.start[count - 1]!).toBeLessThan(DAYS * 86_400);
  });

  it('never answers before the call, and knows the seconds of what was answered', () => {
    for (const row of answered) {
      const known = c.ring[row]! >= 0 && c.talk[row]! > 0 && c.hold[row]! >= 0 && c.wrap[row]! > 0;
      expect(known && c.wait[row]! >= c.ring[row]!).toBe(true);
    }
    for (const row of rows) {
      if (OUTCOMES[c.outcome[row]!] !== 'incomplete') expect(c.wait[row]!).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives no operator two contacts at once', () => {
    const free = new Map<number, number>();
    for (const row of [...answered].sort((one, other) => connectedAt(one) - connectedAt(other))) {
      const operator = c.operator[row]!;
      expect(connectedAt(row)).toBeGreaterThanOrEqual(free.get(operator) ?? 0);
      free.set(operator, freeAt(row));
    }
  });

  it('serves each queue in the order of arrival', () => {
    const latest = new Map<number, number>();
    for (const row of answered) {
      const queue = c.queue[row]!;
      expect(connectedAt(row)).toBeGreaterThanOrEqual(latest.get(queue) ?? 0);
      latest.set(queue, connectedAt(row));
    }
  });

  it('lets nobody wait beyond their patience', () => {
    for (const row of rows) {
      const ended = OUTCOMES[c.outcome[row]!];
      if (ended === 'abandoned') expect(c.wait[row]).toBe(c.patience[row]);
      else if (ended !== 'incomplete') expect(c.wait[row]!).toBeLessThanOrEqual(c.patience[row]!);
    }
  });

  it('answers only in staffed time, and no stretches of one operator overlap', () => {
    const staffed = world.operators.map((): { start: number; end: number }[] => []);
    const until = new Map<number, number>();
    for (const { operator, start, end, reason } of [...world.stretches].sort((one, other) => one.start - other.start)) {
      expect(start).toBeGreaterThanOrEqual(until.get(operator) ?? 0);
      until.set(operator, end);
      if (reason === null) staffed[operator]!.push({ start, end });
    }
    for (const row of answered) {
      const from = connectedAt(row);
      const to = Math.min(freeAt(row), DAYS * 86_400);
      if (from >= DAYS * 86_400) continue;
      const stretch = staffed[c.operator[row]!]!.find(({ start, end }) => start <= from && from < end);
      expect(stretch && to <= stretch.end, `contact ${row}`).toBe(true);
    }
  });

  it('is silent through the outage', () => {
    const day = (DAYS - 1 - scenario.outage.daysBeforeEnd) * 86_400;
    const from = day + scenario.outage.from * 3600;
    const to = day + scenario.outage.to * 3600;
    expect(rows.filter((row) => c.start[row]! >= from && c.start[row]! < to)).toHaveLength(0);
    expect(rows.some((row) => c.start[row]! >= from - 7200 && c.start[row]! < from)).toBe(true);
  });

  it('is neither idle nor overrun', () => {
    const { serviceLevel, abandonRate, occupancy } = summarise(world);
    expect(serviceLevel).toBeGreaterThan(0.65);
    expect(serviceLevel).toBeLessThan(0.95);
    expect(abandonRate).toBeGreaterThan(0.02);
    expect(abandonRate).toBeLessThan(0.15);
    expect(occupancy).toBeGreaterThan(0.5);
    expect(occupancy).toBeLessThan(0.8);
  });
});

describe('what people and reviewers say', () => {
  it('comes from about three in ten answered contacts, on a scale of 1 to 5', () => {
    const share = world.surveys.length / answered.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.36);
    for (const { row, scores } of world.surveys) {
      expect(c.operator[row]!).toBeGreaterThanOrEqual(0);
      for (const score of scores) expect(score === null || (score >= 1 && score <= 5)).toBe(true);
    }
  });

  it('has reviews of contacts that the reviewed operator took', () => {
    expect(world.evaluations.length).toBeGreaterThan(45);
    for (const { row, operator, day } of world.evaluations) {
      expect(c.operator[row]).toBe(operator);
      expect(day).toBeLessThan(DAYS);
    }
  });

  it('has contacts that two evaluators review, who agree more often than not', () => {
    const byRow = new Map<number, Evaluation[]>();
    for (const one of world.evaluations) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
    const twice = [...byRow.values()].filter(({ length }) => length > 1);
    expect(twice.length / byRow.size).toBeGreaterThan(0.05);
    expect(twice.length / byRow.size).toBeLessThan(0.3);
    const judged = twice.flatMap(([one, other]) => {
      expect(one!.evaluator).not.toBe(other!.evaluator);
      expect(one!.operator).toBe(other!.operator);
      return one!.met.flatMap((met, index) => (met === null ? [] : [met === other!.met[index]]));
    });
    expect(judged.filter(Boolean).length / judged.length).toBeGreaterThan(0.7);
    expect(judged).toContain(false);
  });
});

describe('planted needs', () => {
  it('belong to different operators who were there from the start', () => {
    const { needs } = world.effects;
    expect(needs.length).toBeGreaterThan(5);
    expect(new Set(needs.map(({ operator }) => operator)).size).toBe(needs.length);
    for (const { operator } of needs) expect(world.operators[operator]!.hired).toBeLessThan(0);
  });
});
