import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ProseKind } from "../../src/check/prose/prose.ts";
import type { EditorialRule, Example } from "../../src/check/rules/rule.ts";
import { editorialRules } from "../../src/check/rules/rules.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";
import { findingsIn } from "./editorial.ts";

/** Where seeds are put in turn. */
const places = ["paragraph", "item", "note", "cell", "heading", "front matter"] as const;
type Place = (typeof places)[number];

/** A place of each warning rule, and where it stands. */
interface Seed {
  readonly rule: EditorialRule;
  readonly text: string;
  readonly place: Place | "document";
}

/** Whether an example fits into a report of today, written in Geneva. */
function fits(example: Example): boolean {
  if (typeof example === "string") return true;
  return (
    (example.date ?? "2020-01-01") >= "2020-01-01" &&
    example.house === undefined &&
    example.type === undefined &&
    example.language === undefined
  );
}

const seeds = editorialRules
  .filter(({ severity }) => severity === "warning")
  .flatMap((rule, index): readonly Seed[] => {
    const example = rule.wrong.find(fits);
    if (example === undefined) return [];
    if (typeof example !== "string") return [{ rule, text: example.text, place: placeOf(example.in ?? "paragraph") }];
    const turned = [...places.slice(index % places.length), ...places];
    return [{ rule, text: example, place: turned.find((place) => mayStand(rule, place)) ?? "paragraph" }];
  });

function placeOf(kind: ProseKind | "document"): Seed["place"] {
  return kind === "title" || kind === "field" || kind === "caption" ? "heading" : kind;
}

function mayStand({ kinds }: EditorialRule, place: Place): boolean {
  return kinds === undefined || kinds.includes(place === "front matter" ? "paragraph" : place);
}

/** Paragraphs of the sample reports that need nothing else of them: without notes, references and signs. */
function sampleParagraphs(): readonly string[] {
  const samples = ["report", "review", "annex", "addendum"].map((name) =>
    readFileSync(new URL(`../../reports/${name}.md`, import.meta.url), "utf8"),
  );
  return samples.flatMap((text) => text.split("\n\n")).filter((text) => /^[A-Z][^[\]@{}*|#<>`\n]{60,}\.$/.test(text));
}

/** Sentences that break no rule, so that there is much to be found in. */
const filler = [
  ...sampleParagraphs(),
  ...editorialRules.flatMap(({ right }) => right.filter((example) => typeof example === "string")),
];

/** So many sentences at each place: as many as there are seeds, so that there is text around each. */
function* fillers(): Generator<string, string> {
  for (;;) yield* filler;
}

/** The document, with ⟦ and ⟧ around each seed, in the order of the seeds that are its value. */
function documentOfSeeds(): { readonly marked: string; readonly order: readonly Seed[] } {
  const at = (place: Seed["place"]) => seeds.filter((seed) => seed.place === place);
  const text = fillers();
  const next = () => text.next().value;
  const notes = at("note").map(({ text }, index) => `[^n${index}]: ${text}`);
  const front = at("front matter").map(({ text }) => `    ${text}`);
  const marked = [
    "---",
    "type: report",
    "symbol: A/HRC/99/7",
    "title: A matter of interest",
    "body: Human Rights Council",
    "note:",
    "  title: Note by the Secretariat",
    "  text: |-",
    front.join("\n\n"),
    "---",
    "",
    ...at("document").map(({ text }) => `${text}\n`),
    ...at("heading").map(({ text }) => `# ${text.replace(/\.$/, "")}\n\n${next()}\n`),
    ...at("paragraph").map(({ text }) => `${text}\n\n${next()}\n`),
    ...filler.map(() => `${next()}\n`),
    ...at("item").map(({ text }, index) => `${index + 1}. ${text}`),
    "",
    "| Matter | Year |",
    "|---|---|",
    ...at("cell").map(({ text }) => `| ${text} | 2020 |`),
    "",
    ...notes.map((_, index) => `It was so.[^n${index}]\n\n${next()}\n`),
    ...notes,
  ].join("\n");
  const order = (["front matter", "document", "heading", "paragraph", "item", "cell", "note"] as const).flatMap(at);
  return { marked: `${marked}\n`, order };
}

describe("a document with one slip for each warning", () => {
  it("has them in paragraphs, items, notes, cells, headings and front matter", () => {
    expect(new Set(seeds.map(({ place }) => place))).toEqual(new Set([...places, "document"]));
    const english = editorialRules.filter(
      ({ languages }) => languages === undefined || languages.includes("en") || languages === "any",
    );
    expect(english.filter((rule) => rule.severity === "warning" && !seeds.some((seed) => seed.rule === rule))).toEqual([]);
  });

  it("is long enough to hide them", () => {
    expect(documentOfSeeds().marked.split(/\s+/).length).toBeGreaterThan(4_000);
  });

  it("has them all found, each at its range, and nothing else", async () => {
    const { marked, order } = documentOfSeeds();
    const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(({ 1: text = "", index }, count) => {
      const start = index - 2 * count;
      return `${start}–${start + text.length} ${order[count]?.rule.id}: ${text}`;
    });
    const world = memoryWorld({ "report.md": marked.replace(/[⟦⟧]/g, "") }, machineWorld());
    const found = (await findingsIn(world, "report.md")).filter(({ severity }) => severity === "warning");
    const shown = found.map(({ code, span }) =>
      span ? `${span.start}–${span.end} ${code}: ${span.source.text.slice(span.start, span.end)}` : code,
    );
    expect(shown.sort()).toEqual(expected.sort());
  });
});
