import { createStamper, formatDay } from './calendar';
import { CHANNELS, OUTCOMES } from './contacts';
import { SURVEY_DIMENSIONS } from './scenario';
import type { World } from './world';

/** A text file of the demonstration; `lines` come without their line ends. */
export interface DemoFile {
  name: string;
  lines: Iterable<string>;
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const known = (value: number) => (value < 0 ? '' : String(value));
const contactId = (row: number) => `D${String(row + 1).padStart(8, '0')}`;

function* calls(world: World, from: number, to: number): Iterable<string> {
  const { scenario, operators } = world;
  const c = world.contacts.columns;
  const stamp = createStamper(world.first);
  const incomplete = OUTCOMES.indexOf('incomplete');
  yield 'call_id,start,operator_id,queue,topic,channel,wait_s,ring_s,talk_s,hold_s,wrap_s,outcome,caller,source';
  for (let row = from; row < to; row++) {
    const operator = operators[c.operator[row]!]?.id ?? '';
    const topic = scenario.topics[c.coded[row]!]?.id ?? '';
    const outcome = c.outcome[row] === incomplete ? '' : OUTCOMES[c.outcome[row]!];
    const caller = c.caller[row]! < 0 ? '' : `demo-${String(c.caller[row]).padStart(7, '0')}`;
    const seconds = `${known(c.wait[row]!)},${known(c.ring[row]!)},${known(c.talk[row]!)},${known(c.hold[row]!)},${known(c.wrap[row]!)}`;
    yield `${contactId(row)},${stamp(c.start[row]!)},${operator},${scenario.queues[c.queue[row]!]!.id},${topic},${CHANNELS[c.channel[row]!]},${seconds},${outcome},${caller},${scenario.source}`;
  }
}

function callsByMonth(world: World): DemoFile[] {
  const { start } = world.contacts.columns;
  const files: DemoFile[] = [];
  let from = 0;
  for (let day = 0; day < world.options.days; ) {
    const month = formatDay(world.first + day).slice(0, 7);
    while (day < world.options.days && formatDay(world.first + day).startsWith(month)) day++;
    let to = from;
    while (to < world.contacts.count && start[to]! < day * 86_400) to++;
    files.push({ name: `calls-${month}.csv`, lines: calls(world, from, to) });
    from = to;
  }
  return files;
}

function* surveys(world: World): Iterable<string> {
  const stamp = createStamper(world.first);
  yield `call_id,answered_at,${SURVEY_DIMENSIONS.join(',')}`;
  for (const { row, answeredAt, scores } of world.surveys) {
    yield `${contactId(row)},${stamp(answeredAt)},${scores.map((score) => score ?? '').join(',')}`;
  }
}

function* evaluations(world: World): Iterable<string> {
  const criteria = world.scenario.evaluations.criteria.map(({ id }) => id);
  yield `evaluation_id,call_id,operator_id,evaluator_id,date,${criteria.join(',')}`;
  let number = 0;
  for (const { row, operator, evaluator, day, met } of world.evaluations) {
    const id = `E${String(++number).padStart(6, '0')}`;
    const who = `${world.operators[operator]!.id},EV-${evaluator + 1},${formatDay(world.first + day)}`;
    yield `${id},${contactId(row)},${who},${met.map((value) => value ?? '').join(',')}`;
  }
}

function* operators(world: World): Iterable<string> {
  yield 'operator_id,name,team,shift,profession,hire_date';
  for (const { id, name, team, shift, profession, hired } of world.operators) {
    yield `${id},${name},${team},${world.scenario.shifts[shift]!.id},${profession},${formatDay(world.first + hired)}`;
  }
}

function* trainings(world: World): Iterable<string> {
  yield 'training_id,operator_id,date,topic,measure,kind,hours';
  for (const { id, operator, day } of world.effects.trained) {
    const { topic, measure, kind, hours } = world.scenario.trainings.find((training) => training.id === id)!;
    yield `${id},${world.operators[operator]!.id},${formatDay(world.first + day)},${topic ?? ''},${measure},${kind},${hours}`;
  }
}

function* states(world: World): Iterable<string> {
  const stamp = createStamper(world.first);
  yield 'operator_id,state,start,end,reason';
  for (const { operator, start, end, reason } of world.stretches) {
    yield `${world.operators[operator]!.id},${reason === null ? 'staffed' : 'pause'},${stamp(start)},${stamp(end)},${reason ?? ''}`;
  }
}

function* annotations(world: World): Iterable<string> {
  const { campaign, outage } = world.scenario;
  const { days } = world.options;
  const dayBefore = (back: number) => days - 1 - back;
  const rows: { from: number; to: number; label: string; scope: string }[] = [];
  const campaignFrom = dayBefore(campaign.daysBeforeEnd);
  if (campaignFrom >= 0) {
    const to = campaignFrom + campaign.days;
    rows.push({ from: campaignFrom * 24, to: to * 24, label: campaign.label, scope: campaign.topics[0]! });
  }
  const outageDay = dayBefore(outage.daysBeforeEnd);
  if (outageDay >= 0) {
    rows.push({ from: outageDay * 24 + outage.from, to: outageDay * 24 + outage.to, label: outage.label, scope: '' });
  }
  for (const [day, { label }] of world.demand.holidays) {
    const from = (day - world.first) * 24;
    rows.push({ from, to: from + 24, label, scope: '' });
  }
  const stamp = createStamper(world.first);
  yield 'from,to,label,scope';
  for (const { from, to, label, scope } of rows.sort((one, other) => one.from - other.from || one.to - other.to)) {
    yield `${stamp(from * 3600)},${stamp(to * 3600)},${quoted(label)},${quoted(scope)}`;
  }
}

function truth(world: World): string {
  const { scenario, options, operators: people, effects } = world;
  const dayAt = (index: number) => formatDay(world.first + index);
  return JSON.stringify(
    {
      escucha: 'truth',
      note: 'What the generator planted. Nothing in the product reads it.',
      options: { ...options, end: formatDay(options.end) },
      needs: effects.needs.map(({ operator, topic, measure, size, note, training }) => ({
        operator: people[operator]!.id,
        topic: scenario.topics[topic]?.id ?? null,
        measure,
        size,
        note,
        training: training && { id: training.id, date: dayAt(training.day), effectiveness: training.effectiveness },
      })),
      strain: scenario.strain,
      outage: scenario.outage,
      campaign: scenario.campaign,
    },
    null,
    2,
  );
}

export const TRUTH_FILE = 'demo.truth.json';

/** Every file of a demonstration in Escucha's own form, and the truth file beside them. */
export function demoFiles(world: World): DemoFile[] {
  return [
    ...callsByMonth(world),
    { name: 'surveys.csv', lines: surveys(world) },
    { name: 'evaluations.csv', lines: evaluations(world) },
    { name: 'operators.csv', lines: operators(world) },
    { name: 'trainings.csv', lines: trainings(world) },
    { name: 'states.csv', lines: states(world) },
    { name: 'annotations.csv', lines: annotations(world) },
    { name: TRUTH_FILE, lines: [truth(world)] },
  ];
}
