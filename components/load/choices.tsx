'use client';

import type { HalfHour, Plan } from '@/lib/reading/staffing';
import { STAFFING_DAYS, type StaffingDays } from '@/lib/url/view';
import { changeView } from '../hooks/use-view';
import type { LoadWords } from './words';

const AIMS = [70, 80, 85, 90, 95];
const SHRINKAGES = [0, 10, 20, 25, 30, 35, 40];

export function dayWords(days: StaffingDays, { f, d }: LoadWords): string {
  return d.days[days] ?? f.weekday(Number(days), 'long');
}

interface Props<T extends string | number> {
  label: string;
  value: T;
  options: readonly T[];
  name(option: T): string;
  onChange(option: T): void;
}

function Choice<T extends string | number>({ label, value, options, name, onChange }: Props<T>) {
  return (
    <label>
      <span className="block pb-1 text-muted text-xs">{label}</span>
      <select
        className="control"
        value={value}
        onChange={({ target }) => {
          const option = options.find((one) => String(one) === target.value);
          if (option !== undefined) onChange(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

const ROW = 'mt-3 flex flex-wrap items-end gap-x-5 gap-y-2 print:hidden';

export function DaysChoice({ words, days }: { words: LoadWords; days: StaffingDays }) {
  return (
    <div className={ROW}>
      <Choice
        label={words.d.daysLabel}
        value={days}
        options={STAFFING_DAYS}
        name={(option) => dayWords(option, words)}
        onChange={(option) => changeView({ days: option })}
      />
    </div>
  );
}

const sorted = (list: readonly number[], one: number) => [...new Set([...list, one])].sort((a, b) => a - b);

export function AimChoices({ words, plan }: { words: LoadWords; plan: Plan }) {
  const { f, d } = words;
  const [aim, shrinkage] = [Math.round(plan.aim * 100), Math.round(plan.shrinkage * 100)];
  const percent = (share: number) => f.percent(share / 100, 0);
  return (
    <div className={ROW}>
      <Choice
        label={d.aim}
        value={aim}
        options={sorted(AIMS, aim)}
        name={percent}
        onChange={(option) => changeView({ aim: option })}
      />
      <Choice
        label={d.shrinkage}
        value={shrinkage}
        options={sorted(SHRINKAGES, shrinkage)}
        name={percent}
        onChange={(option) => changeView({ shrinkage: option })}
      />
    </div>
  );
}

export function HalfChoice({
  words,
  halves,
  chosen,
}: {
  words: LoadWords;
  halves: readonly HalfHour[];
  chosen: HalfHour;
}) {
  return (
    <div className={ROW}>
      <Choice
        label={words.d.choose}
        value={chosen.name}
        options={halves.filter(({ contacts }) => contacts).map(({ name }) => name)}
        name={(name) => name}
        onChange={(half) => changeView({ half })}
      />
    </div>
  );
}
