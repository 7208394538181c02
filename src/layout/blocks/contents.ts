import { contentsRole, contentsRoles } from "../../document/own-roles.ts";
import type { RContents, RContentsEntry } from "../../document/resolved.ts";
import { contentsStops, hasRanges, passesParagraphs, setEntry } from "../../prepare/contents-line.ts";
import type { Element, Tag } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { type Column, type SetParagraph, setParagraph } from "../../text/paragraph.ts";
import { plainProse, wordsOf } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import type { Style } from "../../theme/theme.ts";
import type { EntryTail } from "../slots.ts";
import { addLine, type Collector, pageOf } from "./collector.ts";

/** Adds the contents (un-format 8). Pages are put in when they are known; until then nothing depends on them. */
export function addContents(block: RContents, parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  const { ownPage } = context.theme.contents;
  if (ownPage) flow.startPage();
  const titleStyle = styleOf(context.theme, contentsRoles.title);
  addLine(plainProse(block.title, { style: titleStyle }, element("P", parent), context), contentsRoles.title, collector);
  const tree = element("TOC", parent);
  addHeads(block, element("P", parent), collector);
  for (const entry of block.entries) addEntry(entry, hasRanges(block), tree, collector);
  if (ownPage) flow.startPage();
}

/** The words over the columns; each ends where its column ends. */
function addHeads({ heads }: RContents, tag: Tag, collector: Collector): void {
  const { context, flow } = collector;
  const style = styleOf(context.theme, contentsRoles.heads);
  const column = pageOf(collector);
  const stops = contentsStops(style);
  const paragraph = setParagraph(plainProse(heads.page, { style }, tag, context), { style, column, lead: false }, context);
  const page = { ...paragraph, first: column.left + points(stops.page) - (paragraph.lines[0]?.width ?? 0) };
  const end = column.left + points(stops.paragraphs);
  const shown = heads.paragraphs === undefined ? {} : { marker: headMarker(heads.paragraphs, end, style, tag, collector) };
  flow.addParagraph({ ...page, align: "start", ...shown }, style);
}

function headMarker(text: string, end: number, style: Style, tag: Tag, { context }: Collector): SetParagraph["marker"] {
  const prose = plainProse(text, { style }, tag, context);
  const width = setParagraph(prose, { style, column: { left: 0, right: 1000 }, lead: false }, context).lines[0]?.width ?? 0;
  return { x: end - width, prose: wordsOf(`${text} `, context.looks.of(style), tag, context) };
}

function addEntry(entry: RContentsEntry, ranges: boolean, tree: Element, collector: Collector): void {
  const { context, flow } = collector;
  const style = styleOf(context.theme, contentsRole(entry.level));
  const column = pageOf(collector);
  const item = element("TOCI", tree);
  const tag = entry.anchor ? element("Link", element("Reference", item)) : item;
  const paragraph = setEntry(entry, column, tag, context);
  const label = [entry.number, paragraph.prose.text].filter(Boolean).join(" ") || entry.anchor;
  const link = entry.anchor ? { target: { anchor: entry.anchor }, label, tag } : undefined;
  const tail = entry.anchor ? tailOf(entry, ranges, style, column, tag) : undefined;
  flow.addLines({ kind: "entry", paragraph, tail, link }, points(style.before), true);
  flow.after = points(style.after);
  if (style.keepNext) flow.keep(1);
}

function tailOf(entry: RContentsEntry, ranges: boolean, style: Style, { left }: Column, tag: Tag): EntryTail {
  const { leader, paragraphs, page } = contentsStops(style);
  return {
    leaderTo: left + points(passesParagraphs(entry, ranges) ? paragraphs : leader),
    paragraphs: ranges ? entry.paragraphs : "",
    paragraphsTo: left + points(paragraphs),
    anchor: entry.anchor,
    pageTo: left + points(page),
    tag,
  };
}
