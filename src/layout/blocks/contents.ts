import { contentsRole, contentsRoles } from "../../document/own-roles.ts";
import type { RContents, RContentsEntry } from "../../document/resolved.ts";
import type { Element, Tag } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { type Column, type SetParagraph, setParagraph } from "../../text/paragraph.ts";
import { flatten, plainProse } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { NumberLevel, Style } from "../../theme/theme.ts";
import type { EntryTail } from "../slots.ts";
import { addLine, type Collector, columnOf } from "./collector.ts";

/** Adds the contents (un-format 8). Pages are put in when they are known; until then nothing depends on them. */
export function addContents(block: RContents, parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  const { ownPage } = context.theme.contents;
  if (ownPage) flow.startPage();
  const titleStyle = styleOf(context.theme, contentsRoles.title);
  addLine(plainProse(block.title, { style: titleStyle }, element("P", parent), context), contentsRoles.title, collector);
  const tree = element("TOC", parent);
  addHeads(block, element("P", parent), collector);
  for (const entry of block.entries) addEntry(entry, block.heads.paragraphs !== undefined, tree, collector);
  if (ownPage) flow.startPage();
}

/** The words over the columns; each ends where its column ends. */
function addHeads({ heads }: RContents, tag: Tag, collector: Collector): void {
  const { context, flow } = collector;
  const style = styleOf(context.theme, contentsRoles.heads);
  const column = columnOf(collector);
  const stops = columnEnds(style, column);
  const paragraph = setParagraph(plainProse(heads.page, { style }, tag, context), { style, column, lead: false }, context);
  const page = { ...paragraph, first: stops.page - (paragraph.lines[0]?.width ?? 0) };
  const shown =
    heads.paragraphs === undefined ? {} : { marker: headMarker(heads.paragraphs, stops.paragraphs, style, tag, collector) };
  flow.addParagraph({ ...page, align: "start", ...shown }, style);
}

function headMarker(text: string, end: number, style: Style, tag: Tag, { context }: Collector): SetParagraph["marker"] {
  const prose = plainProse(text, { style }, tag, context);
  const width = setParagraph(prose, { style, column: { left: 0, right: 1000 }, lead: false }, context).lines[0]?.width ?? 0;
  return { x: end - width, text, look: context.looks.of(style), tag };
}

function addEntry(entry: RContentsEntry, ranges: boolean, tree: Element, collector: Collector): void {
  const { context, flow } = collector;
  const style = styleOf(context.theme, contentsRole(entry.level));
  const column = columnOf(collector);
  const item = element("TOCI", tree);
  const tag = entry.anchor ? element("Link", element("Reference", item)) : item;
  const paragraph =
    entry.level === 0 ? setAnnexLine(entry, style, column, tag, collector) : setEntry(entry, style, column, tag, collector);
  const label = [entry.number, paragraph.prose.text].filter(Boolean).join(" ") || entry.anchor;
  const link = entry.anchor && typeof tag !== "string" ? { target: { anchor: entry.anchor }, label, tag } : undefined;
  const tail = entry.anchor ? tailOf(entry, ranges, style, column, tag) : undefined;
  flow.addLines({ kind: "entry", paragraph, tail, link }, points(style.before), true);
  flow.after = points(style.after);
  if (style.keepNext) flow.keep(1);
}

function setEntry(entry: RContentsEntry, style: Style, column: Column, tag: Tag, { context }: Collector): SetParagraph {
  const prose = flatten(entry.content, { style }, tag, context);
  const marker = entry.number
    ? { text: entry.number, level: numberLevel(style), look: context.looks.of(style), tag }
    : undefined;
  return setParagraph(prose, { style, column, lead: true, marker }, context);
}

/** The line that says only "Annex": it ends where the numbers of chapters end. */
function setAnnexLine(entry: RContentsEntry, style: Style, column: Column, tag: Tag, { context }: Collector): SetParagraph {
  const prose = flatten(entry.content.length > 0 ? entry.content : [], { style }, tag, context);
  const paragraph = setParagraph(prose, { style, column, lead: true }, context);
  const end = column.left + points(numberLevel({ tabs: style.tabs, start: style.tabs[1]?.at ?? 0 }).at);
  const first = Math.max(end - (paragraph.lines[0]?.width ?? 0), column.left);
  return { ...paragraph, first };
}

/** The number of an entry stands at the last stop before its text. */
function numberLevel({ tabs, start }: Pick<Style, "tabs" | "start">): NumberLevel {
  let stop = tabs[0];
  for (const tab of tabs) if (tab.at < start) stop = tab;
  const align = stop?.align === "end" ? "end" : "start";
  return { role: "contents", format: "decimal", text: "%", at: stop?.at ?? 0, align, textAt: start, runover: start };
}

function columnEnds(style: Style, column: Column): { page: number; paragraphs: number; leader: number } {
  const ends = style.tabs.filter((tab) => tab.align === "end");
  const page = ends.at(-1)?.at ?? 0;
  const paragraphs = ends.at(-2)?.at ?? page;
  const leader = style.tabs.find((tab) => tab.leader)?.at ?? paragraphs;
  return {
    page: column.left + points(page),
    paragraphs: column.left + points(paragraphs),
    leader: column.left + points(leader),
  };
}

function tailOf(entry: RContentsEntry, ranges: boolean, style: Style, column: Column, tag: Tag): EntryTail {
  const ends = columnEnds(style, column);
  const range = ranges ? entry.paragraphs : "";
  const leaderTo = ranges && range === "" ? ends.paragraphs : ends.leader;
  return { leaderTo, paragraphs: range, paragraphsTo: ends.paragraphs, anchor: entry.anchor, pageTo: ends.page, tag };
}
