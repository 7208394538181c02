import type { MastheadPlace, RMasthead } from "../../document/first-page.ts";
import { blankAfter } from "../../document/label-blank.ts";
import { madeText } from "../../document/made-text.ts";
import { isMarked } from "../../document/note-mark.ts";
import type {
  RBlock,
  RContents,
  Resolved,
  RHeading,
  RInline,
  RItem,
  RList,
  RNote,
  RParagraph,
  RRemark,
} from "../../document/resolved.ts";
import type { Steps } from "../../steps.ts";
import type { Words } from "../../theme/words.ts";
import { withBars } from "./bars.ts";
import { withIslands, withMarks } from "./direction-marks.ts";
import { inlineText, marked } from "./inline.ts";
import { tableLines } from "./table.ts";
import { center, columns, ends, type Indent, widthOf, wrap } from "./wrap.ts";

/** Plain text in UTF-8, wrapped, with its numbers; notes stand where the template has `::notes`, else at the end. A step a block. */
export function* writeText(resolved: Resolved, words: Words): Steps<string> {
  const notes = resolved.notes.filter((note) => note.kind !== "letter");
  const listed = resolved.blocks.some((node) => node.type === "notes");
  const tail = listed ? [] : noteLines(notes, words.text.notes ?? "");
  const isTurned = resolved.direction === "rtl";
  const lines: string[] = [];
  for (const block of resolved.blocks) {
    const marked = block.type === "masthead" ? withIslands : withMarks;
    for (const line of blockLines([block], "", notes)) lines.push(isTurned ? marked(line) : line);
    yield;
  }
  for (const line of tail) lines.push(isTurned ? withMarks(line) : line);
  const text = `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
  return resolved.redline ? withBars(text) : text;
}

/** Blocks as lines, an empty line after each. */
function blockLines(nodes: readonly RBlock[], margin: string, notes: readonly RNote[]): string[] {
  return nodes.flatMap((node) => {
    const lines = linesOf(node, margin, notes);
    return lines.length > 0 ? [...lines, ""] : [];
  });
}

function linesOf(node: RBlock, margin: string, notes: readonly RNote[]): string[] {
  switch (node.type) {
    case "masthead":
      return masthead(node);
    case "first-foot":
      return node.job ? [node.job] : [];
    case "heading":
      return heading(node);
    case "paragraph":
      return paragraph(node, margin);
    case "list":
      return list(node, margin, notes);
    case "quotation":
      return trimmed(blockLines(node.blocks, `${margin}    `, notes));
    case "table":
      return [...tableLines(node), ...remarkLines(node.remarks, notes)];
    case "figure":
      return [
        ...wrap([node.number?.text, inlineText(node.title)].filter(Boolean).join(" ")),
        ...wrap(marked(`[${node.alt}]`, node.change)),
        ...remarkLines(node.remarks, notes),
      ];
    case "container":
      return [
        ...wrap([node.number?.text, node.title && inlineText(node.title)].filter(Boolean).join(" ")),
        "",
        ...trimmed(blockLines(node.blocks, margin, notes)),
        ...(node.remarks ? ["", ...remarkLines(node.remarks, notes)] : []),
      ];
    case "contents":
      return contents(node);
    case "notes":
      return noteLines(notes, node.title);
    case "verbatim":
      return (node.change ? marked(node.text.trimEnd(), node.change) : node.text).split("\n").map((line) => margin + line);
    case "page-break":
      return [];
    case "end-rule":
      return [center("____________")];
  }
}

function masthead(node: RMasthead): string[] {
  const changed = (place: MastheadPlace) => node.changed?.[place] && inlineText(node.changed[place]);
  const symbol = changed("symbols") ?? node.symbols.map(({ organ, rest }) => organ + rest).join(", ");
  const rule = "=".repeat(columns);
  return [
    ...ends(node.organization, symbol),
    rule,
    ...wrap(node.organ),
    ...(changed("distribution")?.split("\n") ?? node.distribution).filter(Boolean),
    rule,
    ...(["body", "subsidiaryBody", "session", "sessionDates", "agendaItem"] as const)
      .map((place) => changed(place) ?? node[place])
      .filter((line): line is string => Boolean(line)),
    ...wrap(changed("agendaTitle") ?? node.agendaTitle.join(" ")),
  ];
}

/** Titles and chapters are underlined, deeper headings stand alone. */
function heading(node: RHeading): string[] {
  const number = node.number ? `${node.number.text} ` : "";
  const lines = wrap(inlineText([...numberOf(node), ...node.content]), { first: "", rest: " ".repeat(widthOf(number)) });
  const width = Math.max(...lines.map(widthOf));
  if (node.outline === 1) return ["", ...lines, "=".repeat(width)];
  return node.outline === 2 ? ["", ...lines, "-".repeat(width)] : lines;
}

/** The number of a paragraph or heading as a part of its line, and a space. */
function numberOf({ number, change, span }: RParagraph | RHeading): readonly RInline[] {
  return number ? [{ ...madeText(`${number.text} `, span), ...(change && { change }) }] : [];
}

function paragraph(node: RParagraph, margin: string): string[] {
  return wrap(inlineText([...numberOf(node), ...node.content]), { first: margin, rest: margin });
}

function list(node: RList, margin: string, notes: readonly RNote[]): string[] {
  return trimmed(node.items.flatMap((item) => [...listItem(item, node.ordered, `${margin}    `, notes), ""]));
}

/** The marker hangs; what follows the first paragraph stands under its text. */
function listItem(item: RItem, ordered: boolean, margin: string, notes: readonly RNote[]): string[] {
  const [first, ...rest] = item.blocks;
  if (first?.type !== "paragraph") return blockLines(item.blocks, margin, notes);
  const marker = ordered ? (first.number?.text ?? "") : "•";
  const hanging = margin + " ".repeat(widthOf(marker) + 1);
  if (item.change && marker !== "") {
    const line = [{ ...madeText(`${marker} `, item.span), change: item.change }, ...first.content];
    return trimmed([...wrap(inlineText(line), { first: margin, rest: hanging }), "", ...blockLines(rest, margin, notes)]);
  }
  const indent: Indent = { first: `${margin}${marker} `, rest: hanging };
  return trimmed([...wrap(inlineText(first.content), indent), "", ...blockLines(rest, margin, notes)]);
}

function contents(node: RContents): string[] {
  const lines = node.entries.flatMap(({ level, number, content }) => {
    const first = `${"  ".repeat(Math.max(0, level - 1))}${number ? `${number} ` : ""}`;
    return wrap(inlineText(content), { first, rest: " ".repeat(widthOf(first)) });
  });
  return ["", node.title, "-".repeat(widthOf(node.title)), ...lines];
}

/** The lines under a table, a figure or a box. */
function remarkLines(remarks: readonly RRemark[], notes: readonly RNote[]): string[] {
  return remarks.flatMap((remark) => {
    const { label, mark: own = label, content, more } = remark;
    const mark = madeText(isMarked(remark) ? `[${own}] ` : label + blankAfter(label), remark.span);
    const line = [{ ...mark, ...(remark.change && { change: remark.change }) }, ...content];
    return [...wrap(inlineText(line)), ...further(more, notes)];
  });
}

function noteLines(notes: readonly RNote[], title: string): string[] {
  if (notes.length === 0) return [];
  const lines = notes.flatMap(({ mark, content, more }) => [
    ...wrap(inlineText(content), { first: `[${mark}] `, rest: noteMargin }),
    ...further(more, notes),
  ]);
  return ["", title, "-".repeat(widthOf(title)), ...lines];
}

const noteMargin = "    ";

/** What follows the first paragraph of a note, under its text. */
function further(more: RNote["more"], notes: readonly RNote[]): string[] {
  return more ? ["", ...blockLines(more, noteMargin, notes)] : [];
}

function trimmed(lines: readonly string[]): string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : [...lines];
}
