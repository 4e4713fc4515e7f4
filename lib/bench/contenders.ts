import type { Locator, Page } from 'playwright';
import { formatDay } from '@/lib/time/day';
import { daysIn, type Period } from '@/lib/time/period';
import type { Contender } from './figures';

/** A page to measure, and how its controls are reached. */
export interface Site {
  contender: Contender;
  /** Folder of its files. */
  folder: string;
  /** Query string that opens it with a period. */
  query(period: Period): string;
  /** The boxes of the queues, ready to be clicked. */
  boxes(page: Page): Promise<Locator>;
  /** JavaScript that gives the page another period of the same length, as its own control does while it is dragged. */
  move(period: Period): string;
}

const daysOf = ({ from, to }: Period) => `?from=${formatDay(from)}&to=${formatDay(to)}`;

export function escuchaSite(folder: string): Site {
  return {
    contender: 'escucha',
    folder,
    query: daysOf,
    boxes: async (page) => {
      await page.locator('header + div section').first().getByRole('button').nth(1).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
      return page.getByRole('dialog').getByRole('checkbox');
    },
    move: (period) => `history.pushState(null, '', '${daysOf(period)}'); dispatchEvent(new PopStateEvent('popstate'));`,
  };
}

export function rivalSite(contender: Contender, folder: string): Site {
  return {
    contender,
    folder,
    query: (period) => `?last=${period.to}&days=${daysIn(period)}`,
    boxes: async (page) => page.getByRole('checkbox'),
    move: ({ to }) => `{
      const slider = document.querySelector('input[type=range]');
      slider.value = ${to};
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }`,
  };
}
