import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { editText } from "../../src/document/edit-text.ts";
import { traceOfRun } from "../../src/document/plain.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import { runsIn } from "../../src/document/walk-resolved.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { editedFiles } from "../../src/trace.ts";
import type { World } from "../../src/world.ts";
import { cases, share } from "../cases.ts";
import { documents } from "../documents.ts";
import { anySources } from "../docx/generator.ts";
import { machineWorld } from "../machine.ts";
import { ownFiles, written } from "./written.ts";

const machine = machineWorld();

async function resolvedIn(world: World, path = "report.md"): Promise<Resolved> {
  const { resolved } = (await compile(path, { world, to: ["text"] })).values;
  if (!resolved) throw new Error("the document cannot be read");
  return resolved;
}

/** Every run of a document as a text with its places. */
const textsOf = (resolved: Resolved) =>
  [...runsIn(resolved)].map((run) => ({ text: run.text, trace: run.type === "verbatim" ? run.trace : traceOfRun(run) }));

/** A world in which some files say something else. */
function changedWorld(world: World, files: ReadonlyMap<string, string>): World {
  const read: World["read"] = (path) => {
    const text = files.get(path);
    return text === undefined ? world.read(path) : { ok: true, bytes: new TextEncoder().encode(text) };
  };
  return { ...world, read };
}

const files = {
  "report.md": [
    "---",
    "type: minutes",
    "title: Clean water",
    "place: 'Geneva''s lake'",
    'chair: "Ms. \\"Ana\\" Bo"',
    "summary: >-",
    "  Two lines",
    "  of *text*.",
    "date: 2026-03-04",
    "people: [Ana, Bo]",
    "stay: {}",
    "---",
    "",
    "# Deep wells {#wells}",
    "",
    "See @wells. It's a \\*star\\* &amp; a plan",
    "on two lines, with `code` and <!-- a remark --> *slanted* words.",
    "",
    "Go to https://example.org/wells or <b>bold</b>.",
    "",
    "| A | b \\| c |",
    "|---|---|",
    "| one | two |",
    "",
    '![Our well](well.svg){alt="A bucket\'s rope"}',
    "",
  ].join("\r\n"),
  "well.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
  "templates/words/en.yaml": "text:\n  opening: 'The chair''s % words'\n  closing-words: >-\n    It ended\n    late.\n",
  "templates/minutes/fields.yaml":
    'description: Minutes\nfields:\n  - title\n  - date\n  - { name: place, type: text }\n  - { name: chair, type: text }\n  - { name: summary, type: markdown }\n  - { name: people, type: list, items: text }\n  - { name: rooms, type: list, items: text, default: [Hall, "Room \\"B\\""] }\n  - name: stay\n    type: record\n    fields:\n      - { name: days, type: text, default: two days }\n',
  "templates/minutes/template.hbs":
    '# {{title}} {.title}\n\nMade by a template on {{long-date date}} at {{place}}; {{chair}} presided. {{summary}}\n\n{{> closing}}\n\n{{#each people}}\n- {{this}} came.\n\n{{/each}}\n\n{{join people " with "}} met; {{fill "at % noon" place}}; {{without-notes title}} it was.\n\n{{fill words.opening (join people)}}: {{words.closing-words}} In {{#each rooms}}{{this}}; {{/each}}for {{stay.days}}. {{words.contents}}\n\n::body\n',
  "templates/minutes/partials/closing.hbs": "This closed it.\n",
};

/** An edit of what is shown, the file that changes and what it has then; or why it is refused. */
const table: readonly (readonly [said: string, wanted: string, file: keyof typeof files | "refused", there: string])[] = [
  ["a plan", "a *plan*", "report.md", "&amp; a \\*plan\\*\r\non two lines"],
  ["plan on two", "plan in three", "report.md", "&amp; a plan\r\nin three lines"],
  ["star*", "moon*", "report.md", "a \\*moon\\* &amp;"],
  ["& a", "and a", "report.md", "\\*star\\* and a plan"],
  ["’s a", "’s the", "report.md", "It's the \\*star"],
  ["It’s", "It is", "report.md", "It is a \\*star"],
  ["code", "co`de", "refused", "“`” has a meaning of its own in code."],
  ["code", "program", "report.md", "with `program` and"],
  ["org/wells", "org/rain", "report.md", "https://example.org/rain or"],
  ["org/wells", "org/*", "refused", "cannot stand within an address or a tag."],
  ["<b>", "<*>", "refused", "cannot stand within an address or a tag."],
  ["slanted", "[bent]", "report.md", "*\\[bent\\]* words"],
  ["b | c", "b | d", "report.md", "| b \\| d |"],
  ["one", "1 | 3", "report.md", "| 1 \\| 3 | two |"],
  ["A bucket", "A pail", "report.md", '{alt="A pail\'s rope"}'],
  ["bucket’s", '"pail', "refused", "cannot stand in these quotation marks."],
  ["Deep wells", "Deep #wells", "report.md", "# Deep \\#wells {#wells}"],
  ["section\u00a0", "chapter ", "refused", "is made by the program and written nowhere."],
  ["4 March 2026", "5 March 2026", "refused", "is made by the program and written nowhere."],
  ["Clean water", "Clear water", "report.md", "title: Clear water\r\n"],
  ["Clean water", "Clean: water", "refused", "needs quotation marks"],
  ["Geneva’s", "Bern's", "report.md", "place: 'Bern''s lake'"],
  ["“Ana”", '"Eva"', "report.md", 'chair: "Ms. \\"Eva\\" Bo"'],
  ["Two lines of", "Three lines of", "report.md", "  Three lines\r\n  of *text*."],
  ["lines of", "lines: a", "report.md", "  Two lines: a *text*."],
  ["text", "tex", "report.md", "of *tex*.\r\n"],
  ["Made by", "Written by", "templates/minutes/template.hbs", "Written by a template on {{"],
  [" presided", " {{spoke}}", "templates/minutes/template.hbs", "{{chair}} \\{\\{spoke}}. {{summary}}"],
  ["at Geneva", "in Bern", "refused", "is written in several places."],
  ["lake; Ms", "sea, Mr", "refused", "is written in several places."],
  ["Bo came", "Bo left", "templates/minutes/template.hbs", "{{this}} left."],
  ["Ana came", "Eva came", "report.md", "people: [Eva, Bo]"],
  ["with", "without", "templates/minutes/template.hbs", '{{join people " without "}}'],
  ["Bo met", "Cy met", "report.md", "people: [Ana, Cy]"],
  ["noon", "dawn", "templates/minutes/template.hbs", '{{fill "at % dawn" place}}'],
  ["noon", 'no"on', "refused", "cannot stand in these quotation marks."],
  ["lake noon", "pond noon", "report.md", "place: 'Geneva''s pond'"],
  ["water it", "waters it", "report.md", "title: Clean waters"],
  ["closed it", "ended *it*", "templates/minutes/partials/closing.hbs", "This ended \\*it\\*.\n"],
  ["lake noon", "lake 5 % noon", "refused", "“%” would be filled by something else in this pattern."],
  ["chair’s", "guest's % at", "refused", "“%” would be filled by something else in this pattern."],
  ["chair’s", "guest's", "templates/words/en.yaml", "opening: 'The guest''s % words'"],
  ["Ana, Bo words", "Ana, Bo sayings", "templates/words/en.yaml", "chair''s % sayings'"],
  ["Ana, Bo words", "Ana, Cy words", "report.md", "people: [Ana, Cy]"],
  ["ended late", "closed late", "templates/words/en.yaml", "It closed\n    late."],
  ["Hall", "Tent", "templates/minutes/fields.yaml", "default: [Tent,"],
  ["Room “B”", "Room “C”", "templates/minutes/fields.yaml", '"Room \\"C\\""'],
  ["two days", "two nights", "templates/minutes/fields.yaml", "default: two nights }"],
  [
    "Contents",
    "Index",
    "refused",
    "written in words/en.yaml, which Masthead ships: say it in your own templates/words/en.yaml",
  ],
  ["This closed", "This\nclosed", "refused", "A line of text has no line ends in it."],
];

describe("an edit of what is shown goes to the file where it is written", () => {
  it.each(table)("%j to %j: %s", async (said, wanted, file, there) => {
    const world = memoryWorld(files, machine);
    const before = textsOf(await resolvedIn(world));
    const index = before.findIndex(({ text }) => text.includes(said));
    const text = before[index];
    if (!text) throw new Error(`nothing says “${said}” in ${before.map((one) => one.text).join(" / ")}`);
    const start = text.text.indexOf(said);
    const editing = editText(text, start, start + said.length, wanted);
    if ("refused" in editing) expect([file, editing.refused]).toEqual(["refused", expect.stringContaining(there)]);
    else {
      const changed = new Map([...editedFiles(editing.edits)].map(([{ path }, now]) => [path, now]));
      expect([...changed.keys()]).toEqual([file]);
      expect(changed.get(file)).toContain(there);
      const after = textsOf(await resolvedIn(changedWorld(world, changed)))[index];
      expect(even(after?.text ?? "")).toBe(even(text.text.slice(0, start) + wanted + text.text.slice(start + said.length)));
    }
  });
});

/** A text with the marks of a keyboard, which the program sets, and in small letters: symbols are printed in capitals however they are typed. */
const even = (text: string) =>
  text
    .toLowerCase()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|--+/g, "-");

/** Words and signs to put in. */
const shown = fc
  .array(fc.constantFrom("water", "é", "7", " ", ".", ",", "(", ")", ..."*_[]`#|{}<>&\\~^@!:;=+$%/"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((signs) => signs.join("").replace(/ {2,}/g, " "));

const choice = fc.record({ run: fc.nat(), from: fc.nat(), length: fc.nat({ max: 30 }), shown });

async function tryEdit(
  world: World,
  path: string,
  before: ReturnType<typeof textsOf>,
  chosen: typeof choice extends fc.Arbitrary<infer T> ? T : never,
): Promise<boolean> {
  const index = chosen.run % before.length;
  const text = before[index];
  if (!text || text.text.length < 2) return false;
  const start = 1 + (chosen.from % (text.text.length - 1));
  const end = Math.min(start + chosen.length, text.text.length - 1);
  const editing = editText(text, start, end, chosen.shown);
  if ("refused" in editing || editing.edits.length === 0) return false;
  const changed = new Map([...editedFiles(editing.edits)].map((one) => [one[0].path, one[1]]));
  const after = textsOf(await resolvedIn(changedWorld(world, changed), path)).map((one) => one.text);
  const wanted = text.text.slice(Math.max(0, start - 20), start) + chosen.shown + text.text.slice(end, end + 20);
  expect([editing.edits[0]?.text, even(after.join(""))]).toEqual([
    editing.edits[0]?.text,
    expect.stringContaining(even(wanted)),
  ]);
  return true;
}

describe("a document that is built again after an edit shows it", () => {
  it.each(documents.slice(0, 6))("$name", async ({ path }) => {
    const before = textsOf(await resolvedIn(machine, path));
    await fc.assert(
      fc.asyncProperty(choice, async (chosen) => void (await tryEdit(machine, path, before, chosen))),
      cases(5),
    );
  });

  it("any document", async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        anySources,
        written,
        fc.array(choice, { minLength: 3, maxLength: 3 }),
        async ({ text, pictures = {} }, more, choices) => {
          const world = memoryWorld({ "report.md": text + more, ...pictures, ...ownFiles }, machine);
          const before = textsOf(await resolvedIn(world));
          for (const chosen of choices) if (before.length > 0 && (await tryEdit(world, "report.md", before, chosen))) made++;
        },
      ),
      cases(20),
    );
    expect(made).toBeGreaterThan(share(20) / 4);
  });
});
