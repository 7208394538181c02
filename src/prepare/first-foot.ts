import type { RFirstFoot } from "../document/first-page.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Theme } from "../theme/theme.ts";
import type { Mark } from "./marks.ts";

/** The foot of the first page, where the user gave any of it. */
export function firstFootOf({ blocks }: Resolved): RFirstFoot | undefined {
  const found = blocks.find((block) => block.type === "first-foot");
  return found?.type === "first-foot" && (found.job || found.barcode || found.qr) ? found : undefined;
}

/** What stands under the bars for people: "*1423492*", the stars that begin and end the code among it. */
export function digitsOf({ barcode = "" }: RFirstFoot): string {
  return `*${barcode.replace(/^\*|\*$/g, "").toUpperCase()}*`;
}

/** Code 39 parts its characters by a gap of one module; each has so many twips from its start to that of the next. */
export function digitPitch(digits: string, bars: Mark, { module }: Theme["page"]["firstFoot"]["bars"]): number {
  return ((bars.width + 1) * module) / digits.length;
}
