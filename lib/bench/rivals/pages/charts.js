import * as Plot from '@observablehq/plot';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const SIZE = { width: 620, height: 260 };
const PERCENT = { domain: [0, 1], tickFormat: '.0%', grid: true };

export const percent = (share) => `${(share * 100).toFixed(1)} %`;

export const levelByWeek = (weeks) =>
  Plot.plot({
    ...SIZE,
    y: { ...PERCENT, label: 'service level' },
    marks: [Plot.lineY(weeks, { x: 'week', y: 'level' }), Plot.dot(weeks, { x: 'week', y: 'level', r: 2 })],
  });

export const levelByHourOfWeek = (cells) =>
  Plot.plot({
    ...SIZE,
    padding: 0.05,
    x: { label: 'hour' },
    y: { label: null, tickFormat: (weekday) => WEEKDAYS[weekday] },
    color: { scheme: 'blues', domain: [0, 1], label: 'service level' },
    marks: [Plot.cell(cells, { x: 'hour', y: 'weekday', fill: 'level' })],
  });

export const levelByQueue = (queues) =>
  Plot.plot({
    ...SIZE,
    marginLeft: 140,
    x: { ...PERCENT, label: 'service level' },
    y: { label: null },
    marks: [Plot.barX(queues, { y: 'queue', x: 'level', fill: 'steelblue' })],
  });

export const offeredByHour = (hours) =>
  Plot.plot({
    ...SIZE,
    y: { label: 'contacts', grid: true },
    marks: [Plot.barY(hours, { x: 'hour', y: 'offered', fill: 'steelblue' }), Plot.ruleY([0])],
  });
