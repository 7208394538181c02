import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { parseSymbol, splitSymbols, symbolFits } from "../../src/document/symbol.ts";
import { readDrawing } from "../../src/drawing/svg.ts";
import { loadFonts } from "../../src/fonts/fonts.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { measureImage } from "../../src/picture/measure.ts";
import { Source, span } from "../../src/source.ts";
import { parseTemplate } from "../../src/template/handlebars.ts";
import { slice } from "../../src/trace.ts";
import { readYaml } from "../../src/yaml.ts";
import { share } from "../cases.ts";
import { machineWorld } from "../machine.ts";
import { parsed } from "../parse/kit.ts";

const machine = machineWorld();
const { letters } = loadFonts(machine);
const characters = share(500_000);

/** A text of half a million characters, or its share: a piece again and again, between two others. */
function long(piece: string, before = "", after = ""): string {
  return before + piece.repeat(Math.floor(characters / piece.length)) + after;
}

function drawn(svg: string): void {
  const bytes = new TextEncoder().encode(svg);
  const facts = measureImage(bytes, machine.packing);
  const place = span(new Source("report.md", ""), 0);
  if (facts.ok) readDrawing({ path: "a.svg", span: place, ...facts, format: "svg" }, letters, () => {})?.();
}

const drawing = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`;

/** What reads text that somebody hands in. */
const readers = {
  markdown: (text: string) => void parsed(text),
  "front matter": (text: string) => void splitFrontMatter(new Source("report.md", text), () => {}),
  yaml: (text: string) => void readYaml(slice(new Source("theme.yaml", text)), () => {}),
  handlebars: (text: string) => void parseTemplate(slice(new Source("template.hbs", text)), () => {}),
  drawing: drawn,
  symbol: (text: string) => void [parseSymbol(text), splitSymbols(text), symbolFits(text, "…/Add.1")],
};

/** The worst that each can be given, as far as anyone has found out: what opens and never closes, what could be read in many ways. */
const worst: readonly (readonly [reader: keyof typeof readers, texts: readonly string[]])[] = [
  ["markdown", [long("["), long("![a]("), long("<a b='"), long("{.a"), long('{a="'), long(" ", '{a="', '"}')]],
  [
    "markdown",
    [
      long("^[a"),

      long("[a]: b\n"),
      long("> ", "", "a"),
      long("|", "|a|\n|", "|\n"),
      long("<!-- "),
    ],
  ],
  [
    "markdown",
    [
      long("a"),
      long(" ", "a", "b"),
      long("\n"),
      long("\u0301", "e"),
      long("@a; ", "["),
      long("http://"),
      long("(", "http://a.b/"),
      long(":::a\n"),
    ],
  ],
  [
    "front matter",
    [long("-", "---"), long("---\n"), long("a: b\n", "---\n"), long("\n", "", "x"), long("x\n", "\n---\na: b\n")],
  ],
  [
    "yaml",
    [
      long("["),
      long("- "),

      long("&a ", "a: "),
      long("'", "a: '"),
      long("# c\n"),
      long("? "),
    ],
  ],
  [
    "handlebars",
    [
      long("{{"),
      long("{", "", "}x"),
      long("\\", "", "{{a}}"),
      long("{{!"),
      long("{{#if a}}"),
      long("{{a "),
      long("a", "{{", "}}"),
      long(" ", "{{", "}"),
    ],
  ],
  [
    "drawing",
    [
      long("a{", "<svg><!--"),
      drawing(long("a{", "<style>", "</style>")),
      drawing(long("a", "<style>", "</style>")),
      drawing(long("/*", "<style>", "</style>")),
    ],
  ],
  [
    "drawing",
    [
      drawing(long("2", '<path d="M0 0A', '"/>')),
      drawing(long("a", '<g transform="', '"/>')),
      drawing(long("a", '<g style="', '"/>')),
      drawing(long(" ", '<text style="font:', 'x">a</text>')),
    ],
  ],
  [
    "drawing",
    [
      long("<!ENTITY a '", "<!DOCTYPE svg ["),
      long("[", "<!DOCTYPE svg "),
      long("<g "),
      long("</g>"),
      long("&a", drawing("")),
      long(" ", '<svg width="1', 'x"/>'),
    ],
  ],
  ["symbol", [long("/", "A"), long("*", "A/", "x"), long(" (", "A/1"), long(" ", "A/1", "x"), long("–A", "A/1")]],
];

describe("a text of far too many characters", () => {
  it.each(worst.flatMap(([reader, texts]) => texts.map((text) => [reader, text.slice(0, 12), text.slice(-12), text] as const)))(
    "%s, that begins %j and ends %j, is read in one go",
    { timeout: 120_000 },
    (reader, _start, _end, text) => {
      readers[reader](text);
    },
  );
});

const head = "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n";
const length = share(100_000);
const many = (piece: string) => piece.repeat(Math.floor(length / piece.length));
const counted = (piece: (index: number) => string) =>
  Array.from({ length: Math.floor(length / piece(1000).length) }, (_, index) => piece(index)).join("");

/** Documents of which some part is far too long, or there are far too many. */
const documents: Readonly<Record<string, string>> = {
  "a word without a blank": `${head}---\n\n${many("a")}\n`,
  "a heading of one word": `${head}---\n\n# ${many("a")}\n\nText.\n`,
  "a title of one word": `${head.replace("A report", many("a"))}---\n\nText.\n`,
  "a field of many lines": `${head}agenda-title: |\n${many("  word\n")}---\n\nText.\n`,
  "a cell": `${head}---\n\n| a |\n|---|\n| ${many("word ")}|\n`,
  rows: `${head}---\n\n| a |\n|---|\n${many("|b|\n")}`,
  "marks on one letter": `${head}---\n\ne${many("\u0301")}\n`,
  "spaces that do not break": `${head}---\n\n${many("a\u00a0")}\n`,
  headings: `${head}---\n\n${counted((index) => `# Heading ${index}\n\n`)}`,
  notes: `${head}---\n\n${counted((index) => `Text[^n${index}].\n\n[^n${index}]: Note.\n\n`)}`,
  "notes in front matter": `${head}footnotes:\n${counted((index) => `  n${index}: Note\n`)}---\n\nText.\n`,
  sources: `${head}sources:\n${counted((index) => `  s${index}: Source of all\n`)}---\n\nText^[[@s1].].\n`,
  "references to one paragraph": `${head}---\n\nText. {#a}\n\n${many("see @a, ")}\n`,
  "references in one group": `${head}---\n\n${Array.from({ length: 2000 }, (_, index) => `Text. {#a${index}}\n\n`).join("")}See [${Array.from({ length: 2000 }, (_, index) => `@a${index}`).join("; ")}].\n`,
  "links of one long address": `${head}---\n\n[a]: https://a.b/${"c".repeat(1900)}\n\n${many("[a] ")}\n`,
  links: `${head}---\n\n${many("<https://a.b/c> ")}\n`,
  boxes: `${head}---\n\n${many(":::box B\nText.\n:::\n\n")}`,
};

/** Bytes that all outputs together may have for each character: fonts apart, a character of text costs a few dozen at most. */
const bytesEach = 150;

describe("a document too long to be one", () => {
  it.each(Object.entries(documents))(
    "of %s is made, and no larger than it has to be, or refused",
    { timeout: 120_000 },
    async (_, text) => {
      const compiled = await compile("report.md", {
        world: memoryWorld({ "report.md": text }, machine),
        to: ["docx", "pdf", "html", "text"],
      });
      const failed = compiled.diagnostics.some(({ severity }) => severity === "error");
      const bytes = compiled.files.reduce((sum, file) => sum + file.bytes.length, 0);
      expect(failed || bytes > 0).toBe(true);
      expect(bytes).toBeLessThan(1_000_000 + bytesEach * text.length);
    },
  );
});
