import { roman } from "../../theme/number-format.ts";
import type { Prose, Titled } from "../prose/prose.ts";
import type { WholeProse } from "../prose/whole.ts";
import { document } from "./find.ts";
import { type FoundIn, rule } from "./rule.ts";

/** What stands beside a text is named in it. */
export const unmentioned = rule({
  id: "unmentioned",
  number: "130",
  severity: "warning",
  sources: ["Editorial Manual, Tables"],
  summary: "every annex, table and figure named in the text",
  help: "Refer to it where the text needs it, as in “see @label”, or leave it out.",
  kinds: ["title", "heading", "caption", "paragraph"],
  usage: { declaration: "off", resolution: "off", corrigendum: "off", press: "off", web: "off" },
  skip: ["received"],
  find: document(unnamed),
  wrong: [
    {
      in: "document",
      text: "It grew, as table 2 shows.\n\nTable: ⟦Money⟧\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nTable: People\n\n| A | B |\n|---|---|\n| 1 | 2 |",
    },
  ],
  right: [
    {
      in: "document",
      text: "It grew, as tables 1 and 2 show.\n\nTable: Money\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nTable: People\n\n| A | B |\n|---|---|\n| 1 | 2 |",
    },
    { in: "document", text: "It grew, as the following table shows.\n\nTable: Money\n\n| A | B |\n|---|---|\n| 1 | 2 |" },
  ],
});

function* unnamed(whole: WholeProse): Iterable<FoundIn> {
  yield* withoutMention(whole, "table");
  yield* withoutMention(whole, "figure");
  yield* annexesWithoutMention(whole);
}

/** Tables or figures with a title that no block names: by its number, or near it as “the table below”. */
function* withoutMention({ blocks }: WholeProse, kind: Titled["kind"]): Iterable<FoundIn> {
  const captions = blocks.filter(({ titled }) => titled?.kind === kind);
  if (captions.length === 0) return;
  const mentions = mentionsIn(blocks, kind);
  const order = new Map(blocks.map((block, index) => [block, index]));
  for (const prose of captions) {
    const { number } = prose.titled ?? {};
    const at = order.get(prose) ?? 0;
    const isNear = mentions.unnumbered.some((place) => captions.length === 1 || Math.abs(place - at) <= near);
    if (isNear || (number !== undefined && mentions.numbers.has(number.toLowerCase()))) continue;
    const name = number === undefined ? `This ${kind}` : `${kind === "table" ? "Table" : "Figure"} ${number}`;
    yield { prose, start: 0, end: prose.text.length, message: `${name} is named nowhere in the text.` };
  }
}

/** So many blocks from a table its text may speak of it without its number; the cells of others lie between. */
const near = 60;

/** Annexes whose files nothing before them names. */
function* annexesWithoutMention({ annexes, blocks }: WholeProse): Iterable<FoundIn> {
  if (annexes.length === 0) return;
  const mentions = mentionsIn(blocks, "annex");
  if (mentions.unnumbered.length > 0 && (annexes.length === 1 || mentions.all)) return;
  for (const [index, source] of annexes.entries()) {
    const number = roman(index + 1).toLowerCase();
    if (mentions.numbers.has(number) || mentions.numbers.has(String(index + 1))) continue;
    if (annexes.length === 1 && mentions.numbers.size > 0) continue;
    const prose = blocks.find((block) => isOf(block, source));
    if (!prose) continue;
    const name = annexes.length === 1 ? "The annex" : `Annex ${roman(index + 1)}`;
    yield { prose, start: 0, end: prose.text.length, message: `${name} is named nowhere in the text.` };
  }
}

function isOf(block: Prose, source: WholeProse["annexes"][number]): boolean {
  return block.text.trim() !== "" && block.at(0, block.text.length).source === source;
}

/** Where blocks name things of a kind. */
interface Mentions {
  /** In small letters: "1", "a.2", "iv". */
  readonly numbers: ReadonlySet<string>;
  /** The blocks, by their order, that speak of one without its number. */
  readonly unnumbered: readonly number[];
  /** Whether one speaks of several without their numbers: “the annexes”. */
  readonly all: boolean;
}

/** Captions and the heading of an annex do not mention themselves: what they say themselves is not numbered here. */
function mentionsIn(blocks: readonly Prose[], kind: Titled["kind"] | "annex"): Mentions {
  const numbers = new Set<string>();
  const unnumbered: number[] = [];
  let all = false;
  const word = new RegExp(
    String.raw`\b${kind}(s|es|ed)?\b((?:[ ,]|and|or|to|[–-]|\b(?:\d{1,3}(?:\.\d{1,3})?|[ivx]{1,6}|[a-z](?:\.\d{1,3})?)\b)*)`,
    "g",
  );
  for (const [order, { kind: place, lower, titled }] of blocks.entries()) {
    if (!lower.includes(kind) || (place === "heading" && kind === "annex") || place === "title") continue;
    if (titled?.kind === kind) continue;
    for (const { 1: plural = "", 2: tail = "" } of lower.matchAll(word)) {
      const named = numbersOf(tail);
      for (const number of named) numbers.add(number);
      if (named.length === 0) unnumbered.push(order);
      all ||= named.length === 0 && plural !== "";
    }
  }
  return { numbers, unnumbered, all };
}

/** The numbers of “1, 3 and 5–7”, those between the ends of a range too. */
function numbersOf(tail: string): readonly string[] {
  const found: string[] = [];
  let last: string | undefined;
  for (const { 0: part } of tail.matchAll(/\d{1,3}(?:\.\d{1,3})?|\b(?:[ivx]{1,6}|[a-z]\.\d{1,3})\b|[–-]|\bto\b/g)) {
    if (part === "to" || part === "–" || part === "-") last = found.at(-1);
    else {
      if (last !== undefined) found.push(...between(last, part));
      last = undefined;
      found.push(part);
    }
  }
  return found;
}

function between(first: string, last: string): readonly string[] {
  const values = Array.from({ length: 60 }, (_, index) => [String(index + 1), roman(index + 1).toLowerCase()] as const);
  const [from, to] = [first, last].map((end) => values.findIndex((names) => names.includes(end)));
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  return values.slice(from, to + 1).flat();
}
