import { inlinesToMarkdown } from "../../src/document/markdown-inlines.ts";
import { toMarkdown } from "../../src/document/to-markdown.ts";
import { openPdf } from "../pdf/read-back.ts";
import { blocksOf, type PrintedBlock } from "./blocks.ts";
import { treeOf } from "./body.ts";
import { frontMatterOf } from "./front-page.ts";
import type { House } from "./house.ts";
import { inlinesOf, type Reading } from "./inlines.ts";
import { NoteNames, notesOf } from "./notes.ts";
import { isSmall } from "./openings.ts";
import { type PrintedLine, readLines } from "./read-lines.ts";

/** Sources made of a printed document: its text, and a file for each annex. */
export interface PrintedSource {
  readonly files: Readonly<Record<string, string>>;
  /** The lines of text and notes on each page from the second that has none of contents. */
  readonly pages: ReadonlyMap<number, readonly string[]>;
}

/** Reads a printed document to its page `last`, and writes what its author would have written. No text of it is kept anywhere. */
export async function sourceOf(bytes: Uint8Array, house: House, last: number): Promise<PrintedSource> {
  const pdf = await openPdf(bytes);
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= last; number++) pages.push(await readLines(pdf, number));
  const [cover = [], ...others] = pages;
  const inside = others.map((lines) => lines.filter(({ y }) => y > house.top - 12 && y < house.bottom));
  const parted = inside.map(partNotes);
  const hasContents = parted.some(({ body }) => isContents(body));
  const text = parted.flatMap(({ body }) => (isContents(body) ? [] : body));
  const notes = [partNotes(cover.filter(({ x, y }) => y < house.bottom && x > house.margin + 2)), ...parted].flatMap(
    (page) => page.notes,
  );
  return {
    files: filesOf({ cover, blocks: blocksOf(text, house), notes, hasContents }, house),
    pages: new Map(parted.flatMap((page, index) => (isContents(page.body) ? [] : [[index + 2, textsOf(page)]]))),
  };
}

/** The lines of a page, those of pictures and tables left out. */
function textsOf({ body, notes }: NotedPage): string[] {
  return [...body.filter((line) => !isSmall(line)), ...notes].map(({ pieces }) => pieces.map(({ text }) => text).join(""));
}

/** A page with its notes apart. */
interface NotedPage {
  readonly body: readonly PrintedLine[];
  readonly notes: readonly PrintedLine[];
}

/** Whether a page is one of contents, which the program makes: its lines have leaders. */
const isContents = (lines: readonly PrintedLine[]) => lines.some(({ text }) => /\.{5}/.test(text));

/** What was read of a document, its running heads and feet and its contents left out. */
interface PrintedParts {
  readonly cover: readonly PrintedLine[];
  readonly blocks: readonly PrintedBlock[];
  readonly notes: readonly PrintedLine[];
  readonly hasContents: boolean;
}

/** The lines of notes end a page: the smaller ones from its foot up that stand close to one another. */
function partNotes(lines: readonly PrintedLine[]): NotedPage {
  let from = lines.length;
  for (let line = lines[from - 1]; line && line.size < 9.5 && line.size > 8.5; line = lines[from - 1]) {
    const below = lines[from];
    if (below && below.y - line.y > 12) break;
    from--;
  }
  return { body: lines.slice(0, from), notes: lines.slice(from) };
}

function filesOf({ cover, blocks, notes: noteLines, hasContents }: PrintedParts, house: House): Record<string, string> {
  const parts: PrintedBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "annex") parts.push([]);
    else parts.at(-1)?.push(block);
  }
  const names = new NoteNames();
  const notes = notesOf(noteLines);
  const note = (mark: string) => names.call(mark);
  const annexes = parts.slice(1).map((_, index) => `annex-${index + 1}.md`);
  const own = { ...(!hasContents && { contents: false }), ...(annexes.length > 0 && { annexes }) };
  const files = parts.map((part, index): [string, string] => {
    names.restart();
    const annex = annexes[index - 1];
    const head = annex ? headOf(part) : [];
    const matter = annex ? annexMatter(head, note) : { ...frontMatterOf(cover, house, note), ...own };
    const pageBreak = !annex && !hasContents ? "::page-break\n\n" : "";
    const body = toMarkdown({
      blocks: treeOf(part.slice(head.length), note),
      notes: notes.filter(({ id }) => names.called.has(id)),
    });
    return [annex ?? "report.md", `${frontMatter(matter)}\n${pageBreak}${body}`];
  });
  return Object.fromEntries(files);
}

/** What stands in the front matter of an annex: the line on its language, and its title. */
function headOf(annex: readonly PrintedBlock[]): readonly PrintedBlock[] {
  const languages = annex[0]?.kind === "language" ? 1 : 0;
  return annex.slice(0, languages + (annex[languages]?.kind === "heading" ? 1 : 0));
}

function annexMatter(head: readonly PrintedBlock[], note: Reading["note"]): Record<string, unknown> {
  const language = head.find(({ kind }) => kind === "language")?.lines[0]?.text.replace(/^\[|\]$/g, "");
  const title = head.find(({ kind }) => kind === "heading");
  return {
    type: "report",
    ...(title && { title: inlinesToMarkdown(inlinesOf(title.lines, { plain: "bold", note })) }),
    ...(language && { "language-note": language }),
  };
}

/** Front matter in the notation that YAML has in common with JSON. */
function frontMatter(data: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}
