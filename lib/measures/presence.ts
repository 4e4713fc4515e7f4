import type { Figure } from '@/lib/model/cuboid';
import { quotient } from './computed';
import { defineMeasure, type Measure, type Reference, type Term } from './measure';
import type { Need } from './need';

const figure = (name: Figure): Need => ({ take: 'figure', figure: name });
const needs = {
  ready: figure('staffed_s'),
  paused: figure('pause_s'),
  trained: figure('training_s'),
};
const LOGGED_IN: readonly Term[] = ['staffedTime', 'awayTime'];

const DEHAAN: Reference = { name: 'Peter Lyle DeHaan: call center metrics', url: 'https://peterlyledehaan.com/' };
const SWPP: Reference = { name: 'Society of Workforce Planning Professionals', url: 'https://swpp.org/' };

/** Of the time that operators were logged in: ready for contacts, in pause or in training. Hours that nobody logged in for, as leave or illness, are in no export of states. */
export const PRESENCE: readonly Measure[] = [
  defineMeasure({
    id: 'utilisation',
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: ['handlingTime'] }, denominator: { plus: LOGGED_IN } },
    source: SWPP,
    columns: ['state'],
    needs: { ...needs, handling: figure('handle_s') },
    compute: (f) => quotient(f.handling, f.ready + f.paused + f.trained),
  }),
  defineMeasure({
    id: 'availability',
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: ['staffedTime'] }, denominator: { plus: LOGGED_IN } },
    source: DEHAAN,
    columns: ['state'],
    needs,
    compute: (f) => quotient(f.ready, f.ready + f.paused + f.trained),
  }),
  defineMeasure({
    id: 'shrinkage',
    unit: 'share',
    direction: 'neither',
    formula: { kind: 'quotient', numerator: { plus: ['awayTime'] }, denominator: { plus: LOGGED_IN } },
    source: SWPP,
    columns: ['state'],
    needs,
    compute: (f) => quotient(f.paused + f.trained, f.ready + f.paused + f.trained),
  }),
  defineMeasure({
    id: 'staffedTime',
    unit: 'seconds',
    direction: 'neither',
    formula: { kind: 'total', of: { plus: ['staffedTime'] } },
    source: null,
    columns: ['state'],
    needs: { ready: needs.ready },
    compute: (f) => ({ value: f.ready, n: f.ready }),
  }),
];
