import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { RNumber } from "../../src/document/number.ts";
import type {
  RBlock,
  RCell,
  RContainer,
  Resolved,
  RHeading,
  RInline,
  RLink,
  RList,
  RNote,
  RParagraph,
  RQuotation,
  RRow,
  RTable,
  RText,
  RVerbatim,
} from "../../src/document/resolved.ts";
import { type Face, type FontKey, loadFonts } from "../../src/fonts/fonts.ts";
import { paginate } from "../../src/layout/layout.ts";
import type { Layout, TextItem } from "../../src/layout/page.ts";
import type { Marks } from "../../src/prepare/marks.ts";
import { prepare } from "../../src/prepare/prepare.ts";
import { Source, span } from "../../src/source.ts";
import { loadTheme } from "../../src/theme/load.ts";
import type { Theme } from "../../src/theme/theme.ts";
import { computedAt } from "../../src/trace.ts";
import { machineWorld } from "../machine.ts";

/** A place for nodes that no file holds. */
export const nowhere = span(new Source("report.md", ""), 0);

const world = machineWorld();
export const fonts = loadFonts(world);

/** The face of an item of a page, by its key. */
export function faceAt(key: FontKey): Face {
  const bold = key.includes("bold");
  const face = key.startsWith("arabic") ? fonts.faceOf("arabic", bold) : fonts.face(bold, key.includes("italic"));
  if (!face) throw new Error(`no font ${key}`);
  return face;
}

/** A theme of the program by its name. */
export function themeOf(name: string): Theme {
  const source = new Source("theme.yaml", `extends: ${name}\n`);
  return loadTheme([source], [], world, ({ message }) => {
    throw new Error(message);
  });
}

export const geneva = themeOf("geneva");

const node = (role: string) => ({ span: nowhere, role, classes: [] });

/** Inline content of strings and parts. */
export type Content = string | RInline | readonly (string | RInline)[];

export function inlines(content: Content): RInline[] {
  const parts =
    typeof content === "string" || !Array.isArray(content) ? [content as string | RInline] : (content as (string | RInline)[]);
  return parts.map((part) => (typeof part === "string" ? text(part) : part));
}

export function text(words: string, look: Partial<RText> = {}): RText {
  return { type: "text", text: words, span: nowhere, ...look };
}

export function link(words: string, href = "https://example.org/"): RLink {
  return {
    type: "link",
    target: href.startsWith("#") ? { anchor: href.slice(1) } : { href },
    content: [text(words)],
    span: nowhere,
  };
}

export const pageBreak: RBlock = { type: "page-break", ...node("page-break") };

export const lineBreak: RInline = { type: "line-break", span: nowhere };

export function note(mark: string, content: Content, rest: Partial<RNote> = {}): RNote {
  const kind = /^\*+$/.test(mark) ? "star" : "number";
  return {
    type: "note",
    anchor: `note-${mark}`,
    kind,
    mark,
    follows: false,
    content: inlines(content),
    span: nowhere,
    ...rest,
  };
}

export function heading(role: string, content: Content, rest: Partial<RHeading> = {}): RHeading {
  const outline = Number(role.at(-1)) + 1 || 1;
  return {
    type: "heading",
    ...node(role),
    outline,
    anchor: `${role} ${String(content)}`,
    startsPage: false,
    content: inlines(content),
    ...rest,
  };
}

/** A number as it is printed. */
export function numberOf(role: string, value: number, text: string, run = "body"): RNumber {
  const [before = "", bare = "", after = ""] = /^(\W*|[A-Z][a-z]+ ?)(\w*)(\W*)$/.exec(text)?.slice(1) ?? [];
  return { role, value, text, before, bare, after, run };
}

/** A heading with its number. */
export function numbered(role: string, number: string, content: Content, rest: Partial<RHeading> = {}): RHeading {
  return heading(role, content, { number: numberOf(role, 1, number), ...rest });
}

export function paragraph(content: Content, role = "unnumbered", rest: Partial<RParagraph> = {}): RParagraph {
  return { type: "paragraph", ...node(role), content: inlines(content), ...rest };
}

/** A numbered paragraph. */
export function p(number: number, content: Content, role = "paragraph"): RParagraph {
  return paragraph(content, role, { number: numberOf("paragraph", number, `${number}.`) });
}

export function list(role: string, items: readonly (Content | readonly RBlock[])[], ordered = true): RList {
  const depth = Number(role.at(-1));
  const marks = depth === 2 ? ["(i)", "(ii)", "(iii)"] : depth === 3 ? ["a.", "b.", "c."] : ["(a)", "(b)", "(c)"];
  return {
    type: "list",
    ...node(role),
    ordered,
    depth,
    items: items.map((item, index) => {
      const number = ordered ? { number: numberOf(role, index + 1, marks[index] ?? `(${index})`, "list") } : {};
      const blocks = isBlocks(item) ? item : [paragraph(item as Content, role, number)];
      const [first, ...others] = blocks;
      const head = first?.type === "paragraph" ? { ...first, role, ...number } : first;
      return { type: "item", ...node(role), blocks: head ? [head, ...others] : [] };
    }),
  };
}

function isBlocks(item: unknown): item is readonly RBlock[] {
  return Array.isArray(item) && item.length > 0 && typeof item[0] === "object" && "role" in item[0];
}

export function quotation(...contents: readonly Content[]): RQuotation {
  return { type: "quotation", ...node("quotation"), blocks: contents.map((content) => paragraph(content, "quotation")) };
}

export function container(name: string, title: Content | undefined, blocks: readonly RBlock[]): RContainer {
  return { type: "container", ...node(name), name, blocks, ...(title !== undefined && { title: inlines(title) }) };
}

export function verbatim(words: string): RVerbatim {
  return { type: "verbatim", ...node("verbatim"), text: words, trace: computedAt(words, nowhere).trace };
}

export function table(
  head: readonly Content[] | undefined,
  body: readonly (readonly Content[])[],
  rest: Partial<RTable> = {},
): RTable {
  const cell = (content: Content, column: number, inHead: boolean): RCell => ({
    type: "cell",
    ...node(inHead ? "table-head" : "table-cell"),
    header: inHead,
    ...(inHead && { head: true }),
    column,
    colSpan: 1,
    rowSpan: 1,
    content: inlines(content),
    blocks: [],
  });
  const row = (cells: readonly Content[], inHead = false): RRow => ({
    type: "row",
    ...node(inHead ? "table-head" : "table-cell"),
    cells: cells.map((content, column) => cell(content, column, inHead)),
  });
  const width = Math.max(head?.length ?? 0, ...body.map((cells) => cells.length), 1);
  const columns = Array.from({ length: width }, (_, index) => ({ align: index === 0 ? ("start" as const) : ("end" as const) }));
  return {
    type: "table",
    ...node("table"),
    columns,
    head: head ? [row(head, true)] : [],
    body: body.map((cells) => row(cells)),
    remarks: [],
    wide: false,
    ...rest,
  };
}

/** A document of blocks with a running head. */
export function resolved(blocks: readonly RBlock[], rest: Partial<Resolved> = {}): Resolved {
  return {
    type: "report",
    language: "en",
    direction: "ltr",
    properties: { title: "A report", date: "2026-01-01" },
    blocks,
    header: inlines("A/HRC/99/1"),
    footer: [],
    notes: [],
    anchors: new Map(),
    data: {},
    words: 0,
    ...rest,
  };
}

/** What came of laying out: pages and what was found wrong. */
export interface Outcome {
  readonly layout: Layout;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays blocks out, and gives what is said of them, for pages too. */
export function lay(blocks: readonly RBlock[], theme = geneva, rest: Partial<Resolved> = {}, marks: Marks = {}): Outcome {
  const diagnostics: Diagnostic[] = [];
  const document = resolved(blocks, rest);
  const prepared = prepare(document, theme, fonts, marks, (diagnostic) => void diagnostics.push(diagnostic));
  if (prepared.unprintable) diagnostics.push(prepared.unprintable);
  return { layout: paginate(document, prepared).draw().layout, diagnostics };
}

/** Text items of a page without running head and foot. */
export function texts(made: Layout, page = 1): readonly TextItem[] {
  const items = made.pages[page - 1]?.items ?? [];
  return items.filter((item) => item.kind === "text" && item.tag !== "header" && item.tag !== "footer") as TextItem[];
}

/** Words enough to fill about so many lines of running text. */
export function filler(lines: number): string {
  return Array.from(
    { length: lines },
    () => "solidarity among States and peoples is a duty and a need, in word and in deed",
  ).join(" ");
}
