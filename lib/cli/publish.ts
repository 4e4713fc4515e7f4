import { parseArgs } from 'node:util';
import type { IntervalsCounted, Joined } from '@/lib/model/manifest';
import type { PublishReport } from '@/lib/publish/publish';
import { readSettings } from '@/lib/settings/settings';
import { DEFAULT_OUT, DEFAULT_SETTINGS, DEFAULT_STORE } from './defaults';
import { publishLine } from './publishing';

export async function publishCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({
    args,
    options: {
      store: { type: 'string', default: DEFAULT_STORE },
      out: { type: 'string', default: DEFAULT_OUT },
      settings: { type: 'string', default: DEFAULT_SETTINGS },
      json: { type: 'boolean', default: false },
    },
  });
  const report = await publishLine(values.store, values.out, await readSettings(values.settings));
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 1)}\n` : describe(report));
}

export function describe(report: PublishReport): string {
  const { otherScale = 0, undated = 0 } = report.answersLeftOut ?? {};
  const notes = [
    ...joinedNotes(report),
    ...(otherScale
      ? [`  left out of satisfaction: ${otherScale} answers on another scale than most of their dimension`]
      : []),
    ...(undated ? [`  left out of satisfaction: ${undated} answers of no known call and without answered_at`] : []),
    ...(report.answersWithoutCall
      ? [
          `  ${report.answersWithoutCall} survey answers without a known call: of no queue, and no part of the response rate`,
        ]
      : []),
    ...report.contestedAliases.map(
      (alias) => `  alias ${alias}: several operators of the roster claim it, so none has it`,
    ),
  ];
  notes.push(
    ...report.tellingLabels.map(
      (label) =>
        `  ${label}: looks like a number or an address of somebody and is published as it stands; mend the profile, or drop the column`,
    ),
  );
  if (report.maskedIds)
    notes.push(
      `  ${report.maskedIds} ids of calls look like a number or an address of somebody, so a part of them is not published; hash them in the profile, or name another column as the id`,
    );
  notes.push(...intervalNotes(report.intervals).map((note) => `  intervals: ${note}`));
  const megabytes = (report.bytes / 1e6).toFixed(1);
  return [
    `${report.folder}: ${report.files} files, ${megabytes} MB, ${report.written} new; version ${report.version}\n`,
    ...notes.map((line) => `${line}\n`),
  ].join('');
}

/** How the rows of each table hang on the contacts, with the rule by which a survey answer finds its call. */
function joinedNotes({ joined, answerWithin_min }: PublishReport): string[] {
  const rule = `the operator's last call that had ended, at most ${answerWithin_min} minutes before, or the one under way, where that ended nearer`;
  return Object.entries(joined).map(([table, { byId, byTime, byOperator, none }]: [string, Joined]) => {
    const parts: [number, string][] = [
      [byId, 'by the id of their call'],
      [byTime, table === 'surveys' ? `by operator and time (${rule})` : 'by time'],
      [byOperator, 'by their operator alone'],
      [none, 'by nothing that is known, and kept'],
    ];
    return `  ${table} joined: ${parts.flatMap(([n, words]) => (n ? [`${n} ${words}`] : [])).join('; ')}`;
  });
}

function intervalNotes(intervals: IntervalsCounted | null): string[] {
  if (!intervals) return [];
  const { counted, offered, unfinished, otherLength, besideContacts, overlapping } = intervals;
  const left: [number, string][] = [
    [unfinished, 'were not over when exported: what is in them counts, their hours are gaps'],
    [otherLength, 'of more than an hour or across the border of two: no measure reads them'],
    [besideContacts, 'left out: the contacts of their queue and hour are there one by one'],
    [overlapping, 'left out: another of the same queue and channel overlaps'],
  ];
  return [
    `${counted} counted, with ${offered} contacts offered`,
    ...left.flatMap(([n, words]) => (n ? [`${n} ${words}`] : [])),
  ];
}
