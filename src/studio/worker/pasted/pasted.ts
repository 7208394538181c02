import { inlinesToMarkdown } from "../../../document/markdown-inlines.ts";
import { toMarkdown } from "../../../document/to-markdown.ts";
import type { Block, Inline } from "../../../document/tree.ts";
import { wrapped } from "../../../import/wrap.ts";
import type { ClipboardText, PastedText, PastePlace } from "../../protocol.ts";
import { type HtmlElement, isElement, readHtml } from "./html.ts";
import { readPage } from "./page.ts";
import { tableOfTexts } from "./table.ts";

/**
 * What stands in a clipboard as the dialect; nothing where it is to be put in as it is: text of programmers, bare text, several blocks where
 * one line is written, or a page that cannot be read, which is said. `taken` are the names of notes that the document has.
 */
export function pasted(
  { html, text }: ClipboardText,
  place: PastePlace,
  taken: Iterable<string>,
): PastedText | "cannot be read" | undefined {
  const takesBlocks = place === "block" || place === "line";
  const sheet = html.trim() === "" ? sheetOf(text) : undefined;
  if (sheet) return takesBlocks ? { ...none, text: lines([sheet]) } : undefined;
  const page = readHtml(html);
  if (!page) return "cannot be read";
  if (isCode(page)) return undefined;
  const { blocks, notes, ...losses } = readPage(page, taken);
  const definitions = notes.length > 0 ? wrapped(toMarkdown({ blocks: [], notes })).trim() : "";
  const line = onlyLine(blocks);
  if (line) {
    const written = {
      oneLine: !takesBlocks,
      inCell: place === "cell",
      inHeading: place === "heading",
      startsBlock: place === "block",
    };
    return { text: inlinesToMarkdown(line, written), notes: definitions, isLine: true, ...losses };
  }
  if (blocks.length === 0) return losses.pictures > 0 ? { ...none, ...losses, isLine: true } : undefined;
  return takesBlocks ? { text: lines(blocks), notes: definitions, isLine: false, ...losses } : undefined;
}

const none: PastedText = { text: "", notes: "", isLine: false, pictures: 0, lostCalls: 0 };

function lines(blocks: readonly Block[]): string {
  return wrapped(toMarkdown({ blocks, notes: [] })).trimEnd();
}

/** The content of a single paragraph. */
function onlyLine([first, second]: readonly Block[]): readonly Inline[] | undefined {
  return first?.type === "paragraph" && !second ? first.content : undefined;
}

/** Whether a page is text of a fixed width, as editors of programs and samples on pages are: Markdown in it is meant as it stands. */
function isCode(page: HtmlElement): boolean {
  const first = firstShown(page);
  const style = first?.attributes.get("style") ?? "";
  return (
    first?.name === "pre" || (/white-space:\s?pre\b/i.test(style) && /\b(?:monospace|consolas|courier|menlo)\b/i.test(style))
  );
}

/** The first element of a page that may show something; none where bare words come before it. */
function firstShown({ children }: HtmlElement): HtmlElement | undefined {
  const [first] = children.filter((child) => (isElement(child) ? !unseen.has(child.name) : child.trim() !== ""));
  if (!isElement(first)) return undefined;
  return first.name === "html" || first.name === "body" ? firstShown(first) : first;
}

const unseen = new Set(["head", "link", "meta", "script", "style", "title"]);

/** Lines of cells between tabs, at least two of each, as spreadsheets put them beside a table. */
function sheetOf(text: string): Block | undefined {
  const rows = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const [first] = rows;
  const isSheet =
    rows.length > 1 && first !== undefined && first.length > 1 && rows.every(({ length }) => length === first.length);
  return isSheet ? tableOfTexts(rows) : undefined;
}
