import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HEADER = 'call_id,start,operator_id,queue,topic,channel,outcome,wait_s,talk_s,hold_s,wrap_s,source';
const MONDAY = Date.UTC(2026, 7, 31);
const WEEKS = 8;
const DAY_MS = 86_400_000;
const TOPICS = ['Fraude', 'Violencia familiar', 'Orientación'];
/** No record of 12 October from 3 to 7. */
const isGone = (date, hour) => date === '2026-10-12' && hour >= 3 && hour < 7;

const dateOf = (day) => new Date(MONDAY + day * DAY_MS).toISOString().slice(0, 10);
const two = (number) => String(number).padStart(2, '0');

/** A main line that is open day and night. Every 50th contact is open, every 30th answered one names no operator, every 40th has a topic of the system, every 25th no wait. */
function* mainLine() {
  let id = 0;
  for (let day = 0; day < WEEKS * 7; day++) {
    for (let hour = 0; hour < 24; hour++) {
      const perHour = hour < 7 ? 3 : hour < 12 ? 5 : hour < 21 ? 7 : 4;
      for (let i = 0; i < perHour; i++) {
        id++;
        if (isGone(dateOf(day), hour)) continue;
        const open = id % 50 === 0;
        const lost = !open && id % 8 === 0;
        const answered = !open && !lost;
        const wait = id % 25 === 1 ? '' : (id * 7) % 60;
        yield [
          id,
          `${dateOf(day)}T${two(hour)}:${two((i * 8 + day) % 60)}:00`,
          answered && id % 30 !== 1 ? `OP-${1 + (id % 6)}` : '',
          'Atención',
          answered ? (id % 40 === 3 ? 'ININ-WRAP-UP-TIMEOUT' : TOPICS[id % 3]) : '',
          'phone',
          open ? 'incomplete' : lost ? 'abandoned' : 'resolved',
          open ? '' : wait,
          ...(answered ? [120 + (id % 90), 0, 30] : ['', '', '']),
          'central',
        ].join(',');
      }
    }
  }
}

/** A branch with office hours whose clock is an hour ahead in the last three weeks. */
function* branch() {
  let id = 0;
  for (let day = 0; day < WEEKS * 7; day++) {
    const ahead = day >= 35 ? 1 : 0;
    for (let hour = 9; hour < 18; hour++) {
      for (let i = 0; i < (hour === 11 ? 9 : 5); i++) {
        id++;
        const clock = `${dateOf(day)}T${two(hour + ahead)}:${two(i * 6)}:30`;
        yield `N${id},${clock},OP-${1 + (id % 6)},Norte,Orientación,phone,resolved,${id % 40},90,0,20,norte`;
      }
    }
  }
}

const DAMAGED = [
  'X1,,OP-1,Atención,Fraude,phone,resolved,5,60,0,10,central',
  'X2,2026-10-01T10:00:00,OP-1,Atención,Fraude,phone,resolved,pronto,60,0,10,central',
  'X3,2026-13-01T10:00:00,OP-1,Atención,Fraude,phone,resolved,5,60,0,10,central',
  'X4,2026-10-02T10:00:00,OP-1,Atención,Fraude,phone,resolved,-4,60,0,10,central',
  'X5,2026-10-02T11:00:00,OP-1,Atención,Fraude,phone,resolved,5,90000,0,10,central',
  'X6,2026-10-02T12:00:00,OP-99,Atención,Fraude,phone,resolved,5,800000,0,10,central',
];

/** Writes the exports of a line in which much is wrong, and answers their folder. */
export async function writeDamagedLine(folder) {
  await mkdir(folder, { recursive: true });
  const main = [...mainLine()];
  const half = main.length / 2;
  const files = {
    'llamadas-1.csv': [HEADER, ...main.slice(0, half), ''],
    'llamadas-2.csv': [HEADER, ...main.slice(half - 40), ...DAMAGED, ''],
    'norte.csv': [HEADER, ...branch()],
    'plantilla.csv': ['operator_id,name,team', ...[1, 2, 3, 4, 5, 6].map((n) => `OP-${n},Persona ${n},A`), ''],
  };
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), lines.join('\n'));
  return folder;
}
