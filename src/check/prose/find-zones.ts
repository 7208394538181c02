import { foreignRanges } from "./foreign.ts";
import type { Gathered } from "./gather.ts";
import type { NameFinder } from "./names.ts";
import { quotedRanges } from "./quoted.ts";
import { workRanges } from "./works.ts";
import { type Zone, Zones } from "./zones.ts";

/** Addresses of the web and of post, with what a host may be without its scheme. */
const address =
  /(?:https?:\/\/|www\.)[^\s<>“”"]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|\b(?:[a-z0-9-]{1,63}\.){1,4}(?:org|int|com|net|edu|gov|info)\b(?:\/[^\s<>“”"]*)?/gi;

/** Symbols of documents: letters, a stroke and what goes on without a blank; a volume or a part may follow. */
const symbol =
  /\b[A-Z]{1,6}\/[A-Za-z0-9.()*–/-]*[A-Za-z0-9*](?: \((?:(?:Vol|Part|Prog|Suppl|Supplement|Sect|Income sect|Introduction|Plan outline)\b[^)]{0,12})\))?/g;

/** All zones of a block, in one pass each. */
export function findZones({ kind, line, whole }: Gathered, text: string, names: NameFinder): Zones {
  const { italics, marked } = line;
  const zones: Zone[] = [...marked];
  const all = (kind: Zone["kind"], ranges: Iterable<readonly [number, number]>) => {
    for (const [start, end] of ranges) zones.push({ kind, start, end });
  };
  for (const kind of whole) zones.push({ kind, start: 0, end: text.length });
  all("quoted", quotedRanges(text));
  all("work", workRanges(text, italics, kind));
  if (/[.:@]/.test(text)) all("address", matchRanges(address, text));
  if (text.includes("/")) all("symbol", matchRanges(symbol, text));
  all("foreign", foreignRanges(text));
  all("name", names.find(text));
  return new Zones(text.length, zones);
}

function* matchRanges(pattern: RegExp, text: string): Iterable<readonly [number, number]> {
  for (const { 0: found, index } of text.matchAll(pattern)) yield [index, index + found.length];
}
