import * as duckdb from '@duckdb/duckdb-wasm';
import { dateOfWeek } from './cells.js';
import { levelByHourOfWeek, levelByQueue, levelByWeek, offeredByHour, percent } from './charts.js';

const SUMS = 'sum(offered)::DOUBLE AS offered, sum(within)::DOUBLE / nullif(sum(judged), 0) AS level';
const address = new URLSearchParams(location.search);
const here = (file) => new URL(file, location.href).href;

/** The database that holds the line: its cells, or a view of the same columns over its calls. */
async function open(file) {
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(here('duckdb-browser-eh.worker.js')));
  await database.instantiate(here('duckdb-eh.wasm'));
  await database.registerFileURL(file, here(file), duckdb.DuckDBDataProtocol.HTTP, false);
  await database.open({ path: file, accessMode: duckdb.DuckDBAccessMode.READ_ONLY });
  return database.connect();
}

const [line, connection] = await Promise.all([
  fetch('line.json').then((response) => response.json()),
  open('line.duckdb'),
]);

/** Plain objects of an Arrow table. */
const rows = async (sql) => (await connection.query(sql)).toArray().map((row) => row.toJSON());

function where(chosen, from, to) {
  const codes = chosen.map((name) => line.queues.indexOf(name));
  return `FROM cells WHERE day BETWEEN ${from} AND ${to}${codes.length ? ` AND queue IN (${codes})` : ''}`;
}

async function fourCharts(chosen, from, to) {
  const cells = where(chosen, from, to);
  const [total] = await rows(`SELECT ${SUMS} ${cells}`);
  const weeks = await rows(`SELECT (day + 3) // 7 AS week, ${SUMS} ${cells} GROUP BY ALL ORDER BY ALL`);
  const hoursOfWeek = await rows(`SELECT (day + 3) % 7 AS weekday, hour, ${SUMS} ${cells} GROUP BY ALL ORDER BY ALL`);
  const queues = await rows(`SELECT queue, ${SUMS} ${cells} GROUP BY ALL ORDER BY ALL`);
  const hours = await rows(`SELECT hour, ${SUMS} ${cells} GROUP BY ALL ORDER BY ALL`);
  return {
    ...total,
    weeks: weeks.map((row) => ({ ...row, week: dateOfWeek(row.week) })),
    cells: hoursOfWeek,
    queues: queues.map((row) => ({ ...row, queue: line.queues[row.queue] })),
    hours,
  };
}

async function totals(chosen, from, to) {
  const [total] = await rows(`SELECT ${SUMS} ${where(chosen, from, to)}`);
  return total.level;
}

window.engine = { fourCharts, totals };

const days = Number(address.get('days') ?? line.days);
const slider = document.querySelector('#to');
slider.min = line.first + days - 1;
slider.max = line.last;
slider.value = address.get('last') ?? line.last;
document.querySelector('#queues').append(
  ...line.queues.map((name) => {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: name });
    label.append(box, name);
    return label;
  }),
);

let asked = 0;

/** What was asked meanwhile goes first: an answer that came too late is dropped. */
async function update() {
  const mine = ++asked;
  const chosen = [...document.querySelectorAll('#queues :checked')].map(({ value }) => value);
  const to = Number(slider.value);
  const answer = await fourCharts(chosen, to - days + 1, to);
  if (mine !== asked) return;
  document.querySelector('h1').textContent = `Service level ${percent(answer.level)}`;
  document.querySelector('#weeks').replaceChildren(levelByWeek(answer.weeks));
  document.querySelector('#cells').replaceChildren(levelByHourOfWeek(answer.cells));
  document.querySelector('#by-queue').replaceChildren(levelByQueue(answer.queues));
  document.querySelector('#hours').replaceChildren(offeredByHour(answer.hours));
}

document.querySelector('form').addEventListener('input', update);
await update();
