'use client';

import { parseDate } from '@internationalized/date';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  RangeCalendar,
} from 'react-aria-components';
import { formatDay, parseDay } from '@/lib/time/day';
import type { Period } from '@/lib/time/period';
import { changeView } from '../hooks/use-view';
import { useWords } from '../hooks/use-words';

const STEP = 'grid size-9 place-items-center rounded-lg hover:bg-accent-soft disabled:text-muted disabled:opacity-50';

export function RangePicker({ period, coverage }: { period: Period; coverage: Period }) {
  const { m } = useWords();
  return (
    <RangeCalendar
      aria-label={m.period.calendar}
      firstDayOfWeek="mon"
      value={{ start: parseDate(formatDay(period.from)), end: parseDate(formatDay(period.to)) }}
      minValue={parseDate(formatDay(coverage.from))}
      maxValue={parseDate(formatDay(coverage.to))}
      defaultFocusedValue={parseDate(formatDay(Math.min(period.to, coverage.to)))}
      onChange={({ start, end }) => {
        const from = parseDay(start.toString());
        const to = parseDay(end.toString());
        if (from !== null && to !== null) changeView({ period: { from, to } });
      }}
    >
      <header className="flex items-center justify-between pb-2">
        <Button slot="previous" aria-label={m.period.previousMonth} className={STEP}>
          ‹
        </Button>
        <Heading className="font-semibold first-letter:uppercase" />
        <Button slot="next" aria-label={m.period.nextMonth} className={STEP}>
          ›
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="pb-1 font-normal text-muted text-xs">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="grid size-9 cursor-pointer place-items-center text-sm outline-offset-[-2px] hover:bg-accent-soft data-[outside-month]:invisible data-[selected]:bg-accent-soft data-[selection-end]:rounded-r-lg data-[selection-start]:rounded-l-lg data-[selection-end]:bg-accent! data-[selection-start]:bg-accent! data-[disabled]:cursor-default data-[selection-end]:text-on-accent data-[selection-start]:text-on-accent data-[disabled]:text-muted data-[disabled]:opacity-50"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </RangeCalendar>
  );
}
