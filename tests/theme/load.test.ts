import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { Source } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { levelOf, lookOf, styleOf } from "../../src/theme/look.ts";
import { machineWorld } from "../machine.ts";

/** Loads a theme file, with other files of a user's templates folder; messages with line and column. */
function load(yaml: string, files: Readonly<Record<string, string>> = {}) {
  const found: Diagnostic[] = [];
  const world = memoryWorld(files, machineWorld());
  const theme = loadTheme([new Source("theme.yaml", yaml)], ["templates"], world, (diagnostic) => void found.push(diagnostic));
  const messages = found.map(({ code, span, message }) => {
    const position = span?.source.position(span.start);
    return `${code} ${span?.source.path}:${position?.line}:${position?.column} ${message}`;
  });
  return { theme, messages, help: found.map(({ help }) => help) };
}

describe("a theme", () => {
  it("stands on what it extends, and on geneva where it says nothing", () => {
    const { theme, messages } = load("name: mine\nlimit: 100\n");
    expect([theme.name, theme.limit, theme.page.width, theme.roles.paragraph?.style]).toEqual([
      "mine",
      100,
      11906,
      "SingleTxtG",
    ]);
    expect(load("extends: geneva-2010").theme.page).toMatchObject({
      height: 16838,
      margin: { top: 1701, start: 1134 },
      firstFoot: { job: { x: 1133, y: 14534 } },
    });
    expect(messages).toEqual([]);
  });

  it("joins records, replaces lists, and hands changes down to the styles based on a style", () => {
    const { theme } = load(
      "styles:\n  Normal: { size: 12 }\n  HMG: { tabs: [] }\nnumbering:\n  parts: [{ role: part, format: decimal, text: '%', at: 0, align: start, textAt: 0, runover: 0 }]",
    );
    expect([theme.styles.SingleTxtG?.size, theme.styles.HChG?.size, theme.styles.H1G?.tabs]).toEqual([12, 14, []]);
    expect([theme.numbering.parts?.length, levelOf(theme, "part")?.format, levelOf(theme, "item-1")?.text]).toEqual([
      1,
      "decimal",
      "(%)",
    ]);
  });

  it("may extend a theme of the user's own, which wins over ours of the same name", () => {
    const files = {
      "templates/themes/house.yaml": "extends: geneva\nlimit: 7",
      "templates/themes/geneva.yaml": "page: { tab: 720 }",
    };
    const { theme, messages } = load("extends: house", files);
    expect([theme.limit, theme.page.tab, theme.page.width, messages]).toEqual([7, 720, 11906, []]);
  });

  it("gives a style to every role, by the part before its last dash if need be", () => {
    const { theme } = load("");
    expect([lookOf(theme, "box-note").style, lookOf(theme, "anything").style, styleOf(theme, "item-9-x").id]).toEqual([
      "SingleTxtG",
      "SingleTxtG",
      "SingleTxtG",
    ]);
    expect(lookOf(theme, "anything").lead).toBe(true);
  });
});

describe("a mistake in a theme", () => {
  it.each([
    ["extends: genva", "theme-unknown theme.yaml:1:10 There is no theme “genva”."],
    ["pages: {}", "theme-key theme.yaml:1:1 A theme has no “pages”."],
    ["page:\n  margin: { topp: 1 }", "theme-key theme.yaml:2:13 A theme has no “page.margin.topp”."],
    [
      "page: { width: wide }",
      "theme-value theme.yaml:1:16 “page.width” of the theme has to be a number from 2880 to 40000, not “wide”.",
    ],
    [
      "page: { width: 1 }",
      "theme-value theme.yaml:1:16 “page.width” of the theme has to be a number from 2880 to 40000, not “1”.",
    ],
    [
      "css: 'p { background: URL(https://example.org/a.png); }'",
      "theme-value theme.yaml:1:6 “css” of the theme has to be rules of a style sheet without url(), @import, < or \\, not “p { background: URL(https://example.org/a.png); }”.",
    ],
    [
      "roles: { paragraph: { outline: 1.5 } }",
      "theme-value theme.yaml:1:32 “roles.paragraph.outline” of the theme has to be a whole number from 1 to 9, not “1.5”.",
    ],
    [
      "roles: { paragraph: { class: a b } }",
      "theme-value theme.yaml:1:30 “roles.paragraph.class” of the theme has to be a word of letters, digits and hyphens, not “a b”.",
    ],
    [
      "roles: { paragraph: { element: marquee } }",
      "theme-value theme.yaml:1:32 “roles.paragraph.element” of the theme has to be “address” or “article” or “aside” or “section”, not “marquee”.",
    ],
    [
      "contents: { paragraphs: often }",
      "theme-value theme.yaml:1:25 “contents.paragraphs” of the theme has to be true or false, not “often”.",
    ],
    [
      "styles: { Normal: { align: left } }",
      "theme-value theme.yaml:1:28 “styles.Normal.align” of the theme has to be “start” or “end” or “center” or “both”, not “left”.",
    ],
    [
      "styles: { Normal: { color: red } }",
      "theme-value theme.yaml:1:28 “styles.Normal.color” of the theme has to be a colour such as “#000000”, not “red”.",
    ],
    [
      "numbering: { parts: [{ role: part }] }",
      "theme-value theme.yaml:1:22 “numbering.parts.0” of the theme lacks “format”, “text”, “at”, “align”, “textAt”, “runover”.",
    ],
    ["justify: tight", "theme-value theme.yaml:1:10 “justify” of the theme has to be “greedy” or “squeeze”, not “tight”."],
    [
      "justify: [greedy]",
      "theme-value theme.yaml:1:10 “justify” of the theme has to be “greedy” or “squeeze”, not a list or record.",
    ],
    ["justify: { soon: squeeze }", "theme-key theme.yaml:1:12 A theme has no “justify.soon”."],
    [
      "justify: { 2019: tight }",
      "theme-value theme.yaml:1:18 “justify.2019” of the theme has to be “greedy” or “squeeze”, not “tight”.",
    ],
    ["structure: { tables: { note: tabel-note } }", "role-unknown theme.yaml:1:30 The theme has no role “tabel-note”."],
    ["structure: { tables: { nots: table-note } }", "theme-key theme.yaml:1:24 A theme has no “structure.tables.nots”."],
    [
      "structure: { sections: { findings: { paragraph: finding } } }",
      "role-unknown theme.yaml:1:49 The theme has no role “finding”.",
    ],
    ["structure: { continuations: [title, none] }", "role-unknown theme.yaml:1:37 The theme has no role “none”."],
    [
      "roles: { title: { sizes: { roles: { 9: tiny } } } }",
      "theme-value theme.yaml:1:26 “roles.title.sizes” of the theme lacks “field”.",
    ],
    [
      "roles: { front: { sizes: { field: size, roles: { 9: tiny } } } }",
      "role-unknown theme.yaml:1:53 The theme has no role “tiny”.",
    ],
    ["roles: { front: { countsUnder: nothing } }", "role-unknown theme.yaml:1:32 The theme has no role “nothing”."],
    ["- a list", "theme-value theme.yaml:1:1 A theme has to be a record, not a list or record."],
    ["roles: { paragraph: { style: Nowhere } }", "style-unknown theme.yaml:1:30 The theme has no style “Nowhere”."],
    ["styles: { HMG: { basedOn: Nothing } }", "style-unknown theme.yaml:1:27 The theme has no style “Nothing”."],
    ["styles: { HMG: { basedOn: H1G } }", "style-unknown theme.yaml:1:27 The style “HMG” is based on itself."],
  ])("is named with its place: %s", (yaml, message) => {
    expect(load(yaml).messages).toEqual([message]);
  });

  it("leaves the rest of the theme in force", () => {
    const { theme } = load("page: { width: wide, height: 5000 }\nroles: { paragraph: { style: Nowhere } }");
    expect([theme.page.width, theme.page.height, styleOf(theme, "paragraph").id]).toEqual([11906, 5000, "SingleTxtG"]);
  });

  it("comes with what was probably meant", () => {
    expect(load("extends: genva").help).toEqual(["Write “geneva”."]);
    expect(load("contents: { paragaphs: true }").help).toEqual(["Write paragraphs."]);
  });

  it("of a chain that closes on itself ends there", () => {
    const files = { "templates/themes/a.yaml": "extends: b", "templates/themes/b.yaml": "extends: a" };
    expect(load("extends: a", files).messages).toEqual([
      "theme-loop templates/themes/b.yaml:1:10 The theme “a” extends itself: a → b → a.",
    ]);
  });

  it("of a name that leads out of the folder is not followed", () => {
    expect(load("extends: ../../secret").messages).toEqual(["theme-unknown theme.yaml:1:10 There is no theme “../../secret”."]);
  });
});
