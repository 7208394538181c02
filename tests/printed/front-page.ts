import { inlinesToMarkdown } from "../../src/document/markdown-inlines.ts";
import { blocksOf } from "./blocks.ts";
import { type House, near } from "./house.ts";
import { inlinesOf, type Reading } from "./inlines.ts";
import { every } from "./openings.ts";
import type { PrintedLine } from "./read-lines.ts";

/** What the first page says about the document, as front matter. */
export function frontMatterOf(cover: readonly PrintedLine[], house: House, note: Reading["note"]): Record<string, unknown> {
  const said = (pattern: RegExp) => cover.map(({ text }) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  const { body, session, item, agenda } = agendaOf(cover.filter(({ x, y }) => near(x, house.margin) && y > 200 && y < 400));
  const [title, subtitle] = titlesOf(cover, house, note);
  const text = textOf(cover, house, note);
  const hasSummary = cover.some((line) => line.text === "Summary" && every(line, "italic"));
  const job = said(/^(GE\.\d\d-\d+)/);
  const matter = {
    type: "report",
    theme: house.theme,
    typography: "as-typed",
    symbol: said(/(?:^|\s)([A-Z]+\/\S+)$/),
    title,
    ...(subtitle && text && !hasSummary ? { note: { title: subtitle, text } } : { subtitle, summary: text }),
    distribution: said(/^Distr\.: (\w+)/),
    date: said(/^(\d{1,2} [A-Z][a-z]+ \d{4})$/),
    original: said(/^Original: (.+)$/),
    body,
    session,
    "agenda-item": item,
    "agenda-title": agenda,
    job,
    barcode: job && true,
    qr: job && true,
  };
  return Object.fromEntries(Object.entries(matter).filter(([, value]) => value !== undefined && value !== ""));
}

/** The lines under the masthead: the body in larger letters, the session in bold ones, the item, and its title in bold ones. */
function agendaOf(lines: readonly PrintedLine[]): Record<"body" | "session" | "item" | "agenda", string | undefined> {
  const at = lines.findIndex(({ text }) => /^(Agenda i|I)tems?\s/.test(text));
  const before = at < 0 ? lines : lines.slice(0, at);
  const title = at < 0 ? [] : lines.slice(at + 1).filter((line) => every(line, "bold"));
  return {
    body: before.find(({ size }) => size > 11)?.text,
    session: before.find(({ text, size }) => size < 11 && /session$/.test(text))?.text,
    item: lines[at]?.text.replace(/^Agenda items? /, ""),
    agenda: title.map(({ text }) => text).join(" ") || undefined,
  };
}

/** The titles in bold letters over the text, each as Markdown: what stands apart from what is above it is a title of its own. */
function titlesOf(cover: readonly PrintedLine[], house: House, note: Reading["note"]): string[] {
  const titles: PrintedLine[][] = [];
  for (const line of cover.filter((line) => isTitle(line, house))) {
    const last = titles.at(-1)?.at(-1);
    if (last && last.size === line.size && line.y - last.y < line.size * 1.3) titles.at(-1)?.push(line);
    else titles.push([line]);
  }
  return titles.map((title) => inlinesToMarkdown(inlinesOf(title, { plain: "bold", note })));
}

const isTitle = (line: PrintedLine, { left }: House) =>
  near(line.x, left) && line.size > 11 && line.y > 270 && every(line, "bold");

/** The text under the titles, a note or a summary, as Markdown. */
function textOf(cover: readonly PrintedLine[], house: House, note: Reading["note"]): string | undefined {
  const from = cover.findLast((line) => isTitle(line, house))?.y ?? 0;
  const lines = cover.filter(({ size, x, y }) => y > from && y < house.bottom && x > house.left - 2 && size > 9.5 && size < 11);
  const paragraphs = blocksOf(lines, house).map((block) => inlinesToMarkdown(inlinesOf(block.lines, { note })));
  return paragraphs.join("\n\n") || undefined;
}
