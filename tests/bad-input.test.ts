import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { memoryWorld } from "../src/memory-world.ts";
import { machineWorld } from "./machine.ts";

/** A report with a body, and further lines of front matter. */
const report = (body: string, fields = "") =>
  `---\ntype: report\nsymbol: A/HRC/99/2\ntitle: A report\nbody: Human Rights Council\n${fields}---\n\n${body}`;

const page = (template: string): Readonly<Record<string, string>> => ({ "templates/report/template.hbs": template });

/** What is wrong with a report and the files beside it: code, line, column and message. */
async function found(source: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string[]> {
  const world = memoryWorld({ "report.md": source, ...files }, machineWorld());
  const { diagnostics } = await compile("report.md", { world, to: ["docx", "pdf", "html", "text"] });
  return diagnostics.map(({ code, span, message }) => {
    const place = span?.source.position(span.start);
    return `${code} ${place?.line}:${place?.column} ${message}`;
  });
}

/** Mistakes of which one message must say everything: nothing that merely follows from them is reported beside them. */
const alone: readonly (readonly [what: string, source: string, expected: string, files: Readonly<Record<string, string>>])[] = [
  [
    "a block of the template that is never closed",
    report("Text.\n"),
    "template-syntax 3:1 The block {{#if}} is never closed.",
    page("::masthead\n\n{{#if title}}\n\n::body\n"),
  ],
  [
    "a tag of the template with one closing brace",
    report("Text.\n"),
    "template-syntax 3:3 These braces are never closed.",
    page("::masthead\n\n# {{title}\n\n::body\n"),
  ],
  [
    "braces in the text that are never closed",
    report("Text and {{ open.\n\n## Deeper\n\nMore.\n").replace("## ", "# "),
    "template-syntax 8:10 These braces are never closed.",
    {},
  ],
  [
    "braces in the text that hide a note and a label",
    report("Text {{title)}}[^1] @a. {#a}\n\n[^1]: Note.\n", 'footnotes: { "*": Star }\n').replace("A report", "A report[^*]"),
    "template-syntax 9:6 Handlebars cannot read this tag.",
    {},
  ],
  [
    "a title that is missing from the front matter",
    report("Text.\n").replace("title: A report\n", ""),
    "field-missing 2:1 The field “title” is missing.",
    {},
  ],
  [
    "a press release about a report without data for one",
    report("Text.\n").replace("type: report\n", "type: press-release\n").replace("body: Human Rights Council\n", ""),
    "field-missing 2:1 The field “press” is missing.",
    {},
  ],
  [
    "a title that is a list",
    report("Text.\n").replace("title: A report\n", "title: [A report]\n"),
    "field-type 4:8 “title” has to be a text.",
    {},
  ],
  [
    "a table of 64 columns",
    report(`${"|a".repeat(64)}|\n${"|-".repeat(64)}|\n${`${"|b".repeat(64)}|\n`.repeat(3)}`),
    "table-too-wide 8:1 The table has 64 columns; 63 are possible.",
    {},
  ],
];

/** Where a mistake has more than one cause, the message names the one that is there. */
const named: readonly (readonly [what: string, source: string, expected: string])[] = [
  [
    "a brace that is not closed",
    report("", "note: { title: A note\n"),
    "yaml-syntax 6:22 A bracket or brace is opened before this place and not closed.",
  ],
  [
    "a line indented by mistake",
    report("", "session: 38\n agenda-item: 3\n"),
    "yaml-syntax 6:10 The line under this value is indented, and so belongs to the value.",
  ],
  [
    "a colon in a value",
    report("", "agenda-title: Promotion: all\n"),
    "yaml-syntax 6:15 This value has a colon and a space in it, and no quotation marks.",
  ],
  ["no front matter", "# Text\n", "type-missing 1:1 The document has no front matter, which would say of what type it is."],
  [
    "front matter without a type",
    "---\ntitle: A\n---\n",
    "type-missing 2:1 The front matter does not say of what type the document is.",
  ],
];

describe("the message fits the cause", () => {
  it.each(named)("%s", async (_, source, expected) => {
    expect(await found(source)).toEqual([expected]);
  });
});

describe("one mistake gives one message", () => {
  it.each(alone)("%s", async (_, source, expected, files) => {
    expect(await found(source, files)).toEqual([expected]);
  });
});
