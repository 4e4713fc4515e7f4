'use client';

import { WEEKDAYS } from '@/lib/reading/heat';
import type { Scoped } from '../hooks/use-scope';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Days of the week and hours; hours may go past midnight. */
export function WhenFilter({ scoped: { scope } }: { scoped: Scoped }) {
  const { m, f } = useWords();
  const days = (scope.where.weekday ?? []).map(Number);
  const { hours } = scope;
  const choose = (from: number, to: number) => changeView({ hours: from === to % 24 ? undefined : { from, to } });
  return (
    <fieldset className="border-rule border-t py-2">
      <legend className="sr-only">{m.frame.when}</legend>
      <div className="segments">
        {WEEKDAYS.map((weekday) => (
          <label key={weekday} className="segment px-2">
            <input
              type="checkbox"
              className="sr-only"
              aria-label={f.weekday(weekday, 'long')}
              checked={days.includes(weekday)}
              onChange={(event) =>
                changeView({
                  weekday: WEEKDAYS.filter((day) => (day === weekday ? event.target.checked : days.includes(day))),
                })
              }
            />
            {f.weekday(weekday, 'short')}
          </label>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <label>
          <span className="block pb-1 text-muted text-xs">{m.frame.fromHour}</span>
          <select
            className="control"
            value={hours?.from ?? 0}
            onChange={(event) => choose(Number(event.target.value), hours?.to ?? 24)}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {m.period.hour(String(hour))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="block pb-1 text-muted text-xs">{m.frame.toHour}</span>
          <select
            className="control"
            value={hours?.to ?? 24}
            onChange={(event) => choose(hours?.from ?? 0, Number(event.target.value))}
          >
            {HOURS.map((hour) => (
              <option key={hour + 1} value={hour + 1}>
                {m.period.hour(String(hour + 1))}
              </option>
            ))}
          </select>
        </label>
      </div>
      {hours && hours.to < hours.from && <p className="mt-2 text-muted text-xs">{m.frame.nightNote}</p>}
    </fieldset>
  );
}
