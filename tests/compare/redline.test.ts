import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../src/memory-world.ts";
import { sessionWorld } from "../../src/pipeline/session-world.ts";
import { redline } from "../../src/redline.ts";
import { openSession } from "../../src/session.ts";
import { machineWorld } from "../machine.ts";
import { linesShown, readBytes } from "../word/shown.ts";

const machine = machineWorld();
const head =
  "---\ntype: conference-room-paper\nsymbol: A/HRC/99/CRP.1\ntitle: A test\nlanguage: en\ndate: 2026-04-15\nbody: Human Rights Council\nsession: 99\nagenda-item: 3\nagenda-title: Item\n---\n\n";
const before = `# First {#first}

One paragraph about wells and what they cost.[^cost]

Another that refers to @second and says more than a few words.

1. The first item;

2. The second item;

3. The third item.

# Second {#second}

Table: Prices

| Island | Price |
|--------|------:|
| A      | 4     |
| B      | 11    |
| C      | 34    |

Source: Made up.

The last word.

[^cost]: What it costs.
`;

/** What a user would lose: a change that is not marked, or text that neither version has. */
const cases: readonly {
  readonly name: string;
  readonly after: string;
  readonly head?: string;
  readonly says: readonly string[];
}[] = [
  { name: "words", after: before.replace("about wells", "about deep wells"), says: ["{++deep ++}"] },
  { name: "a paragraph in", after: before.replace("# Second", "A new one.\n\n# Second"), says: ["{++3. A new one.++}"] },
  { name: "a paragraph out", after: before.replace("The last word.\n\n", ""), says: ["{--3. The last word.--}"] },
  { name: "an item out", after: before.replace("2. The second item;\n\n3.", "2."), says: ["{--(b) The second item;--}"] },
  { name: "a row out", after: before.replace("| B      | 11    |\n", ""), says: ["{--B--}"] },
  { name: "a row in", after: before.replace("| C ", "| D      | 5     |\n| C "), says: ["{++D++}"] },
  {
    name: "a column in",
    after: before.replace(
      "Price |\n|--------|------:|\n| A      | 4     |",
      "Price | Sold |\n|---|--:|---|\n| A | 4 | by weight |",
    ),
    says: ["{++Sold++}", "{++by weight++}"],
  },
  {
    name: "a column out",
    after: before.replace(/^\|([^|]*)\|[^|]*\|$/gm, "|$1|"),
    says: ["{--Price--}", "{--11--}"],
  },
  {
    name: "columns that changed places, and a row out",
    after: before.replace(/^\|([^|]*)\|([^|]*)\|$/gm, "|$2|$1|").replace("| 11    | B      |\n", ""),
    says: ["{--Price--}", "{++Price++}", "{--B--}"],
  },
  { name: "a symbol", after: before, head: head.replace("CRP.1", "CRP.2"), says: ["CRP.{--1--}{++2++}"] },
  {
    name: "a note out",
    after: before.replace("[^cost]\n", "\n").replace("[^cost]: What it costs.\n", ""),
    says: ["{--[1]--}"],
  },
  {
    name: "a note that says something else",
    after: before.replace("What it costs", "What it cost"),
    says: ["What it {--costs--}{++cost++}."],
  },
  { name: "a heading", after: before.replace("# Second", "# Then"), says: ["{--Second--}{++Then++}"] },
  { name: "a look", after: before.replace("first item", "*first* item"), says: ["{--first--}{++first++}"] },
  { name: "all of it", after: "Nothing is left.\n", says: ["{++1. Nothing is left.++}", "{--3. The last word.--}"] },
];

const renamed = before.replace("{#second}", "{#then}").replace("@second", "@then");
const handedOn = before.replace("# Second {#second}", "# Second").replace("# First {#first}", "# First {#second}");
const sources = new Map(
  [...cases.map(({ after, head: own = head }) => own + after), head + renamed, head + handedOn].map((text, index) => [
    `new-${index}.md`,
    text,
  ]),
);
const world = sessionWorld(memoryWorld({ "old.md": head + before, ...Object.fromEntries(sources) }, machine));
const session = openSession(world);
const built = async (path: string) => (await session.compile(path, { to: ["docx"] })).files[0]?.bytes ?? new Uint8Array();
const oldFile = built("old.md");

async function compared(path: string) {
  const options = { world, author: "Ada Reviewer", to: ["docx", "text", "html"] as const };
  const { files, diagnostics, counts } = await redline("old.md", path, options);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const bytesOf = (output: string) => files.find((file) => file.output === output)?.bytes ?? new Uint8Array();
  return { bytesOf, counts };
}

/** Empty paragraphs apart: a table that went leaves the line of white under it. So are contents, which are the new version's. */
function shown(bytes: Uint8Array, of: "old" | "new"): readonly string[] {
  const { file } = readBytes(bytes);
  return file ? linesShown(file, of).filter((line) => line.trim() !== "" && line !== "Contents" && !line.startsWith("\t")) : [];
}

describe("a redline", () => {
  it.each(cases.map(({ name, says }, index) => ({ name, says, path: `new-${index}.md` })))(
    "of $name: rejected it is the old version, accepted the new",
    async ({ path, says }) => {
      const { bytesOf, counts } = await compared(path);
      const redlined = bytesOf("docx");
      expect(shown(redlined, "new")).toEqual(shown(await built(path), "new"));
      expect(shown(redlined, "old")).toEqual(shown(await oldFile, "new"));
      expect(counts.inserted + counts.deleted + counts.moved).toBeGreaterThan(0);
      const text = new TextDecoder().decode(bytesOf("text"));
      for (const each of says) expect(text).toContain(each);
    },
  );

  it("shows no change where a label alone has another name", async () => {
    const { counts } = await compared(`new-${cases.length}.md`);
    expect(counts).toEqual({ inserted: 0, deleted: 0, restyled: 0, moved: 0 });
  });

  it("shows that a reference leads elsewhere, where its label was given to another thing", async () => {
    const { bytesOf, counts } = await compared(`new-${cases.length + 1}.md`);
    expect(counts).toEqual({ inserted: 1, deleted: 1, restyled: 0, moved: 0 });
    expect(new TextDecoder().decode(bytesOf("text"))).toContain("{--II--}{++I++}");
  });

  it("of one version with itself is empty", async () => {
    const { bytesOf, counts } = await compared("old.md");
    expect(counts).toEqual({ inserted: 0, deleted: 0, restyled: 0, moved: 0 });
    expect(new TextDecoder().decode(bytesOf("html"))).not.toMatch(/<(?:ins|del) /);
  });
});
