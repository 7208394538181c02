import type { MastheadPlace, RMasthead } from "../document/first-page.ts";
import { linesOfText } from "../document/lines-of-text.ts";
import { mastheadRoles } from "../document/own-roles.ts";
import type { RInline, RText } from "../document/resolved.ts";
import { partOfText } from "../traced-node.ts";

/** The places of a masthead, in the order of the page. */
const places = [
  "symbols",
  "distribution",
  "body",
  "subsidiaryBody",
  "session",
  "sessionDates",
  "agendaItem",
  "agendaTitle",
] as const satisfies readonly MastheadPlace[];

/** The new version's masthead with what both say where they differ; `line` makes one line of two. */
export function compareMastheads(
  old: RMasthead,
  fresh: RMasthead,
  line: (old: readonly RInline[], fresh: readonly RInline[]) => readonly RInline[],
): RMasthead {
  const changed: { [Place in MastheadPlace]?: readonly RInline[] } = {};
  for (const place of places) {
    if (textOf(old, place) !== textOf(fresh, place)) changed[place] = line(lineOf(old, place), lineOf(fresh, place));
  }
  return Object.keys(changed).length > 0 ? { ...fresh, changed } : fresh;
}

function textOf(masthead: RMasthead, place: MastheadPlace): string {
  const value = masthead[place];
  if (value === undefined || typeof value === "string") return value ?? "";
  return value.map((each) => (typeof each === "string" ? each : each.organ + each.rest)).join("\n");
}

/** What stands at a place as a line; the organ of a symbol has its own letters. */
function lineOf(masthead: RMasthead, place: MastheadPlace): readonly RInline[] {
  const text = textOf(masthead, place);
  if (text === "") return [];
  const { span, traces } = masthead;
  const trace = traces?.[place];
  const lines = linesOfText({ type: "text", text, span, ...(trace && { trace }) });
  if (place !== "symbols") return lines;
  let at = -1;
  return lines.flatMap((node): readonly RInline[] => {
    if (node.type !== "text") return [node];
    at += 1;
    return withLetters(node, masthead.symbols[at]?.organ.length ?? 0);
  });
}

function withLetters(symbol: RText, length: number): readonly RText[] {
  const letters = { ...partOfText(symbol, 0, length), classes: [mastheadRoles.letter] };
  return [letters, partOfText(symbol, length, symbol.text.length)].filter(({ text }) => text !== "");
}
