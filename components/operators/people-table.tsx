'use client';

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { lazy, useMemo, useRef, useState } from 'react';
import type { JudgedMeasure } from '@/lib/model/training';
import { judgedName, judgedValue } from '@/lib/reading/flag-words';
import { isPseudonymous, teamFlags, tenureWords } from '@/lib/reading/operators';
import { gapWords } from '@/lib/reading/operators-gap';
import {
  gapUnitWords,
  type PeopleRows,
  type PersonRow,
  peopleTable,
  readPeopleRows,
} from '@/lib/reading/operators-table';
import { PanelButton } from '../frame/panel-button';
import { ViewLink } from '../frame/view-link';
import { GapBar } from './gap-bar';
import type { PartProps } from './words';

const loadExport = () => import('../chart/export-menu');
const ExportMenu = lazy(loadExport);

interface Props extends PartProps {
  measure: JudgedMeasure;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
/** Under what a cell says first. */
const BELOW = 'block text-muted text-xs print:text-[length:inherit]';
const UNBROKEN = ['name', 'gap'];
type Column = ColumnDef<typeof features, PersonRow>;

const BY_NAME = { sorting: [{ id: 'name', desc: false }] };
/** People shown before a reader asks for all. */
const FIRST = 120;
/** Who a row is of stays in sight while its figures are scrolled. */
const NAMES = 'sticky left-0 bg-ground print:static';
const NUMBERS = ['tenure', 'calls', 'n', 'observed', 'expected', 'satisfaction'];
const side = (id: string) => (NUMBERS.includes(id) ? 'text-end' : 'text-start');

type ColumnsProps = Pick<Props, 'document' | 'measure' | 'scoped' | 'words'> & { read: PeopleRows };

function columnsOf({ read, measure, scoped, words, document }: ColumnsProps): Column[] {
  const { m, f, d, told } = words;
  const { columns: c } = d;
  const byName = new Intl.Collator(f.locale, { numeric: true });
  const none = f.figure('count', null);
  const pseudonymous = isPseudonymous(scoped.manifest);
  const raw = (column: 'observed' | 'expected', { person, level }: PersonRow) => {
    const value = document.levels[measure.id]?.[column][person.index];
    return level && value != null ? judgedValue(measure.id, value, told, column === 'expected') : none;
  };
  const fixed = (id: keyof typeof c, cell: NonNullable<Column['cell']>): Column => ({
    id,
    header: c[id],
    enableSorting: false,
    cell,
  });
  return [
    {
      id: 'name',
      header: c.name,
      accessorFn: ({ person }) => person.name,
      sortFn: (a, b) => byName.compare(a.original.person.name, b.original.person.name),
      cell: ({ row: { original } }) => (
        <>
          <ViewLink path="/operator/" change={{ person: original.person.id }} className="link inline-block min-h-6">
            {original.person.name}
          </ViewLink>
          {!pseudonymous && original.person.name !== original.person.id && (
            <span className={BELOW}>{original.person.id}</span>
          )}
        </>
      ),
    },
    {
      id: 'team',
      header: c.teamAndShift,
      accessorFn: ({ person }) => person.team ?? undefined,
      sortUndefined: 'last',
      cell: ({ row: { original } }) => (
        <>
          {original.person.team ?? m.frame.unknown}
          <span className={BELOW}>{original.person.shift ?? m.frame.unknown}</span>
        </>
      ),
    },
    {
      id: 'tenure',
      header: c.tenure,
      accessorFn: ({ person }) => person.tenure ?? undefined,
      sortUndefined: 'last',
      sortDescFirst: false,
      cell: ({ row }) => tenureWords(row.original.person.tenure, words),
    },
    {
      id: 'calls',
      header: c.calls,
      accessorFn: ({ person }) => person.calls,
      sortDescFirst: false,
      cell: ({ row }) => f.count(row.original.person.calls),
    },
    fixed('n', ({ row }) => f.figure('count', row.original.n)),
    fixed('observed', ({ row }) => raw('observed', row.original)),
    fixed('expected', ({ row }) => raw('expected', row.original)),
    fixed('gap', ({ row: { original } }) =>
      original.level ? (
        <>
          <GapBar units={original.level.units} axis={read.axis} />
          <span className="block">{gapWords(measure, original.level, words)}</span>
        </>
      ) : (
        <span className="text-muted">{d.insufficient}</span>
      ),
    ),
    ...(read.surveyed
      ? [
          fixed('satisfaction', ({ row: { original } }) =>
            original.satisfaction ? (
              <>
                {f.decimal(original.satisfaction.observed, 2)}
                <span className={BELOW}>{d.rowsOf(f.count(original.satisfaction.n))}</span>
              </>
            ) : (
              none
            ),
          ),
        ]
      : []),
    fixed('flags', ({ row: { original } }) => <Places row={original} words={words} />),
  ];
}

function Places({ row: { person, places }, words }: { row: PersonRow } & Pick<Props, 'words'>) {
  const { f, d } = words;
  if (places.length === 0) return <span className="text-muted">{d.noFlags}</span>;
  return (
    <ul>
      {places.map(({ topic, measures }) => (
        <li key={topic ?? ''} className="min-w-36 whitespace-normal print:min-w-0">
          <ViewLink
            path="/operator/"
            change={{ person: person.id, judged: measures[0], about: topic ?? undefined }}
            className="link inline-block min-h-6"
          >
            {d.placeCounted(topic ?? d.allTopics, f.count(measures.length))}
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}

/** The people, by name: who they are, where they stand by one measure, and where there are flags. No order of it says who does better. */
export function PeopleTable({ document, people, measure, scoped, words }: Props) {
  const { m, f, d, told } = words;
  const box = useRef<HTMLElement>(null);
  const read = useMemo(
    () => readPeopleRows(document, measure, people, scoped.manifest),
    [document, measure, people, scoped.manifest],
  );
  const columns = useMemo(
    () => columnsOf({ read, measure, scoped, words, document }),
    [read, measure, scoped, words, document],
  );
  const table = useTable({
    features,
    columns,
    data: read.rows,
    getRowId: ({ person }) => person.id,
    initialState: BY_NAME,
  });
  const [all, setAll] = useState(false);
  const rows = table.getRowModel().rows;
  const title = d.tableTitle(people.length, f.count(people.length));
  const unit = d.tableUnit(judgedName(measure.id, told), gapUnitWords(measure, words));
  const teams = teamFlags(document, scoped.scope);
  if (people.length === 0) return null;
  return (
    <section ref={box} id="people" aria-labelledby="people-title" className="min-w-0 scroll-mt-20">
      <div className="@container">
        <div className="grid gap-x-5 @lg:grid-cols-[minmax(0,1fr)_auto] @lg:items-baseline">
          <h2 id="people-title" className="min-w-0 text-pretty font-semibold text-base">
            {title}
          </h2>
          <p className="pb-2 text-muted text-sm @lg:col-span-2">{unit}</p>
          <div className="flex flex-wrap gap-x-3.5 @lg:col-start-2 @lg:row-start-1 print:hidden">
            <PanelButton className="quiet" label={m.chart.export} face={m.chart.export} prepare={loadExport}>
              {(close) => (
                <ExportMenu
                  title={`${title}, ${judgedName(measure.id, told)}`}
                  subtitle={unit}
                  explained={[]}
                  table={peopleTable(read, measure, scoped.manifest, words)}
                  scoped={scoped}
                  box={box}
                  asTable
                  onDone={close}
                />
              )}
            </PanelButton>
          </div>
        </div>
      </div>
      <section
        className="overflow-x-auto border-rule border-y print:overflow-visible"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={d.sections.people}
      >
        <table className="w-full text-sm print:text-[0.625rem]">
          <caption className="sr-only">{`${title}. ${unit}`}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header, i) => {
                  const sorted = header.column.getIsSorted();
                  const direction = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
                  const sorts = header.column.getCanSort();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={sorts ? direction : undefined}
                      data-label={header.column.columnDef.header}
                      className={`whitespace-nowrap border-rule border-b px-2 py-1.5 font-semibold print:before:content-[attr(data-label)] print:whitespace-normal print:px-1 ${i === 0 ? NAMES : ''} ${side(header.column.id)}`}
                    >
                      {sorts ? (
                        <button
                          type="button"
                          className="min-h-6 print:hidden"
                          title={m.chart.sorted[direction]}
                          onClick={() => header.column.toggleSorting(sorted === 'asc')}
                        >
                          <table.FlexRender header={header} />
                          <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                        </button>
                      ) : (
                        <span className="print:hidden">
                          <table.FlexRender header={header} />
                        </span>
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST)).map((row) => (
              <tr key={row.id} className="unbroken border-rule border-b align-top last:border-b-0">
                {row.getAllCells().map((cell, i) => {
                  const Cell = i === 0 ? 'th' : 'td';
                  return (
                    <Cell
                      key={cell.id}
                      scope={i === 0 ? 'row' : undefined}
                      className={`whitespace-nowrap px-2 py-1 font-normal print:px-1 ${UNBROKEN.includes(cell.column.id) ? '' : 'print:whitespace-normal'} ${i === 0 ? NAMES : ''} ${side(cell.column.id)}`}
                    >
                      <table.FlexRender cell={cell} />
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!all && rows.length > FIRST && (
        <button type="button" className="control mt-3 print:hidden" onClick={() => setAll(true)}>
          {d.showAll(f.count(rows.length))}
        </button>
      )}
      <p className="mt-2 max-w-4xl text-muted text-sm">
        {d.tableNote}{' '}
        {teams.length > 0 && (
          <>
            {d.teamsNote(teams.length, f.count(teams.length))}{' '}
            <ViewLink path="/training/" className="link underline">
              {teams
                .map(({ team, topic, measure: of }) => d.teamPlace(team ?? '', topic ?? '', judgedName(of, told)))
                .join('; ')}
            </ViewLink>
          </>
        )}
      </p>
    </section>
  );
}
