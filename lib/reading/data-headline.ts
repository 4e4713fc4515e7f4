import type { Format } from '@/lib/format/figure';
import type { DataMessages } from '@/lib/i18n/data';
import type { Messages } from '@/lib/i18n/messages';
import type { Headline, Manifest } from '@/lib/model/manifest';
import type { Answer } from '@/lib/model/question';
import type { TrustDocument } from '@/lib/model/trust';
import type { Period } from '@/lib/time/period';
import { truncatedImports } from './checks';
import { completeness, holdsNoContacts, knownShare, missingHours } from './completeness';

import { whenWords } from './period-words';
import type { Scope } from './scope';
import { totalOf } from './series';

interface Words {
  m: Messages;
  d: DataMessages;
  f: Format;
}

/** A period of which less is known can't be trusted at all. */
const ENOUGH = 0.5;
/** Fewer contacts without an outcome, as a share of all, are no reservation. */
const MANY_OPEN = 0.01;
/** A measure that is known of less is one. */
const KNOWN = 0.95;
const SAID = 2;

/** Those that pages say first. */
const MAIN = ['serviceLevel', 'waitMedian', 'waitP90', 'abandonRateAfter', 'talkMean'];

const touches = (a: Period, b: Period | null) => b === null || (a.from <= b.to && a.to >= b.from);

/** What holds of this period that a reader should hold against its figures, the gravest first. */
function caveatsOf(now: Answer, trust: TrustDocument | null, scope: Scope, manifest: Manifest, words: Words): string[] {
  const { m, d, f } = words;
  const { period } = scope;
  const caveats: string[] = [];
  const counted = (say: (n: string, one: boolean) => string, n: number) => {
    if (n > 0) caveats.push(say(f.count(n), n === 1));
  };
  counted(d.caveats.hours, missingHours(period, manifest)?.missing ?? 0);
  const imports = trust?.imports.filter((one) => touches(period, one.period)) ?? [];
  const shift = trust?.clockShifts.find((stretch) => touches(period, stretch));
  if (shift) caveats.push(d.caveats.shift(f.count(Math.abs(shift.hours)), shift.source));
  counted(d.caveats.truncated, truncatedImports(imports).length);
  const known = MAIN.map((id) => ({
    name: m.measures.named[id]?.name ?? d.measureNames[id] ?? id,
    share: knownShare(totalOf(now, id)),
  }))
    .filter(({ share }) => share !== null && share < KNOWN)
    .sort((a, b) => (a.share ?? 1) - (b.share ?? 1))[0];
  if (known) caveats.push(d.caveats.measure(known.name.toLocaleLowerCase(f.locale), f.percent(known.share ?? 0)));
  const open = totalOf(now, 'incomplete')?.value ?? 0;
  if (open >= MANY_OPEN * (totalOf(now, 'contacts')?.value ?? 0)) counted(d.caveats.incomplete, open);
  counted(
    d.caveats.rejected,
    imports.reduce((sum, { rejected }) => sum + rejected, 0),
  );
  return caveats;
}

/** The Data page's first sentence: whether the data of the period can be believed, and what to hold against them. */
export function dataHeadline(
  now: Answer,
  trust: TrustDocument | null,
  scope: Scope,
  manifest: Manifest,
  words: Words,
): Headline {
  const { m, d, f } = words;
  const when = whenWords(scope, words);
  const share = completeness(scope.period, manifest);
  const caveats = caveatsOf(now, trust, scope, manifest, words);
  const said = caveats.slice(0, SAID);
  const more = caveats.length - said.length;
  const sentence = holdsNoContacts(manifest)
    ? m.overview.noContacts
    : share === null || share === 0
      ? m.overview.noDataThen(when)
      : share < ENOUGH
        ? d.notEnough(when, f.percent(share))
        : caveats.length === 0
          ? d.trusted(when)
          : d.trustedBut(when, said.length === 1 ? (said[0] ?? '') : d.and(said[0] ?? '', said[1] ?? ''));
  const below = [
    share !== null && share >= ENOUGH && more > 0 ? (more === 1 ? d.oneMore : d.more(f.count(more))) : '',
    trust ? importsLine(trust, manifest, words) : '',
  ];
  return { sentence, below: below.filter(Boolean).join(' ') };
}

function importsLine({ imports }: TrustDocument, { trust }: Manifest, { d, f }: Words): string {
  const rows = imports.reduce((sum, one) => sum + one.rows, 0);
  const last = imports
    .map(({ importedAt }) => importedAt)
    .toSorted()
    .at(-1);
  const said = d.below({
    files: d.files(f.count(trust.files), trust.files === 1),
    rows: f.count(rows),
    duplicates: f.count(trust.duplicates),
    rejected: f.count(trust.rejected),
    dropped: f.count(trust.dropped),
  });
  return last ? `${said} ${d.lastImport(f.wallClock(last))}` : said;
}
