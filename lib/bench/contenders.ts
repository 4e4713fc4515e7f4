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
  /** Where its period is taken hold of, in pixels, when it ends with the data; null where it can't be dragged. */
  grip(page: Page): Promise<{ x: number; y: number } | null>;
  /** Whether every chart follows while the period is dragged, or those below the numbers only when it is let go. */
  chartsFollow: boolean;
}

/** Width of the thumb of a slider, in pixels. */
const THUMB = 16;

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
    grip: async (page) => {
      const whole = page.locator('[data-grip=whole]');
      const box = await whole.boundingBox({ timeout: 5000 }).catch(() => null);
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    chartsFollow: false,
  };
}

export function rivalSite(contender: Contender, folder: string): Site {
  return {
    contender,
    folder,
    query: (period) => `?last=${period.to}&days=${daysIn(period)}`,
    boxes: async (page) => page.getByRole('checkbox'),
    grip: async (page) => {
      const { x, y, width, height } = (await page.locator('input[type=range]').boundingBox())!;
      return { x: x + width - THUMB / 2, y: y + height / 2 };
    },
    chartsFollow: true,
  };
}
