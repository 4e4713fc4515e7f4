import { randomFrom } from '@/lib/stats/random.fixture';
import { formatDay } from '@/lib/time/day';

/** Six operators with four calls a day for half a year; OP-2 transfers half of those about fraud. */
export const FIRST = 20458;
export const DAYS = 7 * 26;
const TOPICS = ['fraud', 'theft'];

export function lineFiles(): Record<string, string> {
  const calls = ['call_id,start,operator_id,queue,topic,channel,wait_s,talk_s,hold_s,wrap_s,outcome'];
  const surveys = ['call_id,overall'];
  const evaluations = ['evaluation_id,call_id,operator_id,evaluator_id,date,greeting'];
  const random = randomFrom(7);
  let n = 0;
  for (let day = 0; day < DAYS; day++) {
    for (let operator = 0; operator < 6; operator++) {
      for (let k = 0; k < 4; k++) {
        n++;
        const topic = TOPICS[k % 2];
        const share = operator === 2 && topic === 'fraud' ? 0.5 : 0.1;
        const outcome = random.uniform() < share ? 'transferred' : 'resolved';
        const date = formatDay(FIRST + day);
        calls.push(
          `C${n},${date}T1${k}:0${operator}:00,OP-${operator},Legal,${topic},phone,10,${200 + random.binomial(100, 0.5)},0,60,${outcome}`,
        );
        if (n % 5 === 0) surveys.push(`C${n},${1 + random.binomial(4, 0.8)}`);
        if (n % 30 === 0) evaluations.push(`E${n},C${n},OP-${operator},EV-${n % 2},${date},${random.binomial(1, 0.8)}`);
      }
    }
  }
  const roster = Array.from({ length: 6 }, (_, o) => `OP-${o},Team ${o % 2},2020-01-01`);
  return {
    calls: calls.join('\n'),
    surveys: surveys.join('\n'),
    evaluations: evaluations.join('\n'),
    operators: ['operator_id,team,hire_date', ...roster].join('\n'),
  };
}
