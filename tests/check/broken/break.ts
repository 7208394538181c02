import { knownNames } from "../../../src/check/lists/known-names.ts";
import { documentDate } from "../../../src/check/prose/document-date.ts";
import { NameFinder } from "../../../src/check/prose/names.ts";
import type { Prose } from "../../../src/check/prose/prose.ts";
import { proseOf } from "../../../src/check/prose/prose-of.ts";
import type { EditorialRule } from "../../../src/check/rules/rule.ts";
import { editorialRules } from "../../../src/check/rules/rules.ts";
import { Desk, mend } from "../../../src/cli/mend.ts";
import type { World } from "../../../src/world.ts";
import type { Breaker } from "./breakers.ts";

/** A place that can be broken: what of the file is changed, to what, and the range of that which is to be found. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly slip: string;
  readonly found: readonly [start: number, end: number];
}

/** What came of breaking the places of a rule. */
export interface Outcome {
  places: number;
  found: number;
  /** Texts whose fix gave other bytes than those before they were broken. */
  readonly unlike: string[];
  /** Some of the slips that were not found, with what stands around them. */
  readonly missed: string[];
}

const path = "report.md";

/** A text without anything to be mended, and its prose. */
export interface RightText {
  readonly text: string;
  readonly prose: readonly Prose[];
}

/** Mends a text by all rules, so that what is found in it after it was broken is what was broken. */
export async function rightText(text: string, desk: Desk): Promise<RightText> {
  const right = (await mended(text, editorialRules, desk)).text;
  return { text: right, prose: await proseIn(right, desk) };
}

/** Breaks a text at all places of a breaker, one of each block at a time, until there are enough; counts what `check` finds, and mends it. */
export async function breakText(right: RightText, breaker: Breaker, most: number, desk: Desk, outcome: Outcome): Promise<void> {
  const rule = ruleOf(breaker);
  const byBlock = right.prose.map((prose) => [...placesOf(prose, rule, breaker)]);
  for (let round = 0; round < Math.max(0, ...byBlock.map((places) => places.length)) && outcome.places < most; round++) {
    const places = byBlock.flatMap((all) => all.slice(round, round + 1)).sort((one, other) => one.start - other.start);
    await breakPlaces(right.text, places.slice(0, most - outcome.places), rule, desk, outcome);
  }
}

async function breakPlaces(before: string, places: readonly Place[], rule: EditorialRule, desk: Desk, outcome: Outcome) {
  const { text, ranges } = broken(before, places);
  const { found, text: after } = await mended(text, [rule], desk);
  const missed = places.filter((_, index) => !found.has(ranges[index] ?? ""));
  outcome.places += places.length;
  outcome.found += places.length - missed.length;
  for (const { start, end, slip } of missed.slice(0, 5))
    outcome.missed.push(
      `${before.slice(Math.max(0, start - 40), start)}⟦${slip}⟧${before.slice(end, end + 40)}`.replace(/\n/g, "⏎"),
    );
  if (rule.fix && after !== broken(before, missed).text) outcome.unlike.push(difference(broken(before, missed).text, after));
}

/** A text with slips at some places, and the range of each as it is to be found. */
function broken(before: string, places: readonly Place[]): { readonly text: string; readonly ranges: readonly string[] } {
  const ranges: string[] = [];
  let text = "";
  let at = 0;
  for (const { end, found, slip, start } of places) {
    text += before.slice(at, start);
    ranges.push(`${text.length + found[0]}–${text.length + found[1]}`);
    text += slip;
    at = end;
  }
  return { text: text + before.slice(at), ranges };
}

/** What came of breaking sentences of all breakers at once: what was found, as rule and range, what was to be found, and the text mended. */
export async function breakTogether(text: string, breakers: readonly Breaker[], machine: World) {
  const desk = new Desk(machine);
  const blocks = await proseIn(text, desk);
  const slips: (Place & { readonly rule: string })[] = [];
  for (const breaker of breakers) {
    const rule = ruleOf(breaker);
    const isFree = ({ end, start }: Place) =>
      slips.every((other) => text.slice(Math.min(end, other.end), Math.max(start, other.start)).includes("\n"));
    const place = blocks.flatMap((prose) => [...placesOf(prose, rule, breaker)]).find(isFree);
    if (place) slips.push({ ...place, rule: rule.id });
  }
  const places = slips.sort((one, other) => one.start - other.start);
  const { ranges, text: wrong } = broken(text, places);
  desk.files.set(path, { ok: true, bytes: new TextEncoder().encode(wrong) });
  const rules = [...new Set(places.map(({ rule }) => rule))];
  const { first, mended } = await mend(path, { to: [], style: true }, { certain: false, rules }, desk);
  const found = first.diagnostics.flatMap(({ code, rule, span }) =>
    rule && span ? [`${code} ${span.start}–${span.end}`] : [],
  );
  const [file] = mended.files;
  const wanted = ranges.map((range, index) => `${places[index]?.rule} ${range}`);
  return { found, wanted, mended: file ? new TextDecoder().decode(file.after) : wrong };
}

function ruleOf(breaker: Breaker): EditorialRule {
  const rule = editorialRules.find(({ id }) => id === breaker.rule);
  if (!rule) throw new Error(`no rule ${breaker.rule}`);
  return rule;
}

/** A text after all fixes of some rules, with the ranges of what they found before. */
async function mended(text: string, rules: readonly EditorialRule[], desk: Desk) {
  desk.files.set(path, { ok: true, bytes: new TextEncoder().encode(text) });
  const ids = rules.map(({ id }) => id);
  const { first, mended } = await mend(path, { to: [], style: true }, { certain: false, rules: ids }, desk);
  const found = first.diagnostics.flatMap(({ code, span }) =>
    span && ids.includes(code) ? [`${span.start}–${span.end}`] : [],
  );
  const [file] = mended.files;
  return { found: new Set(found), text: file ? new TextDecoder().decode(file.after) : text };
}

/** The prose of a text, block by block. */
async function proseIn(text: string, desk: Desk): Promise<readonly Prose[]> {
  desk.files.set(path, { ok: true, bytes: new TextEncoder().encode(text) });
  const { document, resolved, theme } = (await desk.session.compile(path, { to: [] })).values;
  if (!document || !resolved || !theme) throw new Error("no document");
  const view = { date: documentDate(resolved), house: theme.house, names: new NameFinder(knownNames) };
  return proseOf(document, resolved, view);
}

/** The places of a block that a breaker can break: where its rule looks, and the file says what is read. */
function* placesOf(prose: Prose, { kinds, skip }: EditorialRule, { right, slip, source }: Breaker): Iterable<Place> {
  if (kinds && !kinds.includes(prose.kind)) return;
  for (const match of prose.text.matchAll(right)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (prose.zones.touches(start, end, skip)) continue;
    const span = prose.at(start, end);
    const written = span.source.text.slice(span.start, span.end);
    if (span.source.path !== path || (source === undefined && written !== match[0])) continue;
    const marked = source
      ? written.replace(source, String(slip))
      : typeof slip === "string"
        ? filled(slip, match)
        : slip(match);
    const plain = marked.replace(/[⟦⟧]/g, "");
    if (plain === written) continue;
    const from = Math.max(0, marked.indexOf("⟦"));
    const length = marked.includes("⟦") ? marked.indexOf("⟧") - from - 1 : plain.length;
    yield { start: span.start, end: span.end, slip: plain, found: [from, from + length] };
  }
}

function filled(template: string, match: RegExpMatchArray): string {
  return template.replace(/\$(\d)/g, (_, index) => match[Number(index)] ?? "");
}

/** Where two texts part. */
function difference(wanted: string, given: string): string {
  let at = 0;
  while (wanted[at] === given[at] && at < wanted.length) at += 1;
  return `${wanted.slice(Math.max(0, at - 30), at + 40)} ≠ ${given.slice(Math.max(0, at - 30), at + 40)}`.replace(/\n/g, "⏎");
}
