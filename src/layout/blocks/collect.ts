import { madeText } from "../../document/made-text.ts";
import { resolvedText } from "../../document/plain.ts";
import type { RBlock, RContainer, Resolved, RHeading, RList, RParagraph, RVerbatim } from "../../document/resolved.ts";
import type { Prepared } from "../../prepare/prepare.ts";
import type { Steps } from "../../steps.ts";
import { asWritten } from "../../text/context.ts";
import type { Element, Tag } from "../../text/element.ts";
import { element, headingRole } from "../../text/element.ts";
import { markerOf, openList } from "../../text/list.ts";
import { setParagraph } from "../../text/paragraph.ts";
import { flatten, plainProse } from "../../text/prose.ts";
import { roleOfPart } from "../../theme/containers.ts";
import { lookOf, styleOf } from "../../theme/look.ts";
import type { OutlineEntry } from "../page.ts";
import { addLine, type Collector, pageOf } from "./collector.ts";
import { addContents } from "./contents.ts";
import { addEndRule } from "./end-rule.ts";
import { addFigure, addRemarks } from "./figure.ts";
import { Flow } from "./flow.ts";
import { addFramed } from "./frame.ts";
import { addMasthead } from "./masthead.ts";
import { addNotesList } from "./notes-list.ts";
import { addTable } from "./table.ts";

/** Lines up everything that flows, and makes its elements under `root`, a step a block. */
export function* collect(resolved: Resolved, root: Element, context: Prepared): Steps<Collector> {
  const collector: Collector = {
    resolved,
    context,
    flow: new Flow(context),
    outline: [],
    add: addBlocks,
  };
  for (const block of resolved.blocks) {
    addBlock(block, root, collector);
    yield;
  }
  return collector;
}

/** Adds blocks one after the other. */
function addBlocks(blocks: readonly RBlock[], parent: Element, collector: Collector): void {
  for (const block of blocks) addBlock(block, parent, collector);
}

function addBlock(block: RBlock, parent: Element, collector: Collector): void {
  if (block.type !== "container") collector.flow.anchor(block.anchor);
  switch (block.type) {
    case "heading":
      addHeading(block, parent, collector);
      break;
    case "paragraph":
      addParagraph(block, element("P", parent), collector);
      break;
    case "list":
      addList(block, parent, collector);
      break;
    case "quotation":
      addBlocks(block.blocks, element("BlockQuote", parent), collector);
      break;
    case "container":
      addContainer(block, parent, collector);
      break;
    case "table":
      addTable(block, parent, collector);
      break;
    case "figure":
      addFigure(block, parent, collector);
      break;
    case "verbatim":
      addVerbatim(block, parent, collector);
      break;
    case "contents":
      addContents(block, parent, collector);
      break;
    case "masthead":
      addMasthead(block, parent, collector);
      break;
    case "notes":
      addNotesList(block, parent, collector);
      break;
    case "page-break":
      collector.flow.startPage();
      break;
    case "end-rule":
      addEndRule(block, collector);
      break;
    case "first-foot":
      break;
  }
}

function addHeading(heading: RHeading, parent: Element, collector: Collector): void {
  const { flow, context } = collector;
  if (heading.startsPage) flow.startPage();
  const tag = element(headingRole(heading.outline), parent);
  const style = styleOf(context.theme, heading.role);
  const prose = flatten(heading.content, { style, change: heading.former?.restyling }, tag, context);
  if (heading.change?.kind !== "deleted") collector.outline.push(bookmarkOf(heading));
  const marker = markerOf(heading, tag, context);
  const { lead } = lookOf(context.theme, heading.role);
  flow.addParagraph(setParagraph(prose, { style, column: pageOf(collector), lead, marker }, context), style);
}

/** A bookmark says what the document says now. */
function bookmarkOf({ number, content, outline, anchor }: RHeading): OutlineEntry {
  const kept = content.filter(({ change }) => change?.kind !== "deleted");
  return { level: outline, title: [number?.text, resolvedText(kept)].filter(Boolean).join(" "), anchor };
}

/** Adds a paragraph whose text belongs to `tag`; its marker too, unless that has a place of its own (`Lbl` in lists). */
function addParagraph(paragraph: RParagraph, tag: Element, collector: Collector, markerTag: Tag = tag): void {
  const { flow, context } = collector;
  const style = styleOf(context.theme, paragraph.role);
  const prose = flatten(paragraph.content, { style, change: paragraph.former?.restyling }, tag, context);
  const marker = markerOf(paragraph, markerTag, context);
  const { lead } = lookOf(context.theme, paragraph.role);
  flow.addParagraph(setParagraph(prose, { style, column: pageOf(collector), lead, marker }, context), style);
}

function addList(list: RList, parent: Element, collector: Collector): void {
  for (const { anchor, head, tag, label, others, body } of openList(list, parent, collector.context)) {
    collector.flow.anchor(anchor);
    if (head) {
      collector.flow.anchor(head.anchor);
      addParagraph(head, tag, collector, label);
    }
    addBlocks(others, body, collector);
  }
}

function addContainer(container: RContainer, parent: Element, collector: Collector): void {
  const { flow } = collector;
  const tree = element("Div", parent);
  addFramed(container, collector, () => {
    flow.anchor(container.anchor);
    if (container.title || container.number) addContainerTitle(container, tree, collector);
    addBlocks(container.blocks, tree, collector);
    if (container.remarks) addRemarks(container.remarks, tree, collector);
  });
}

function addContainerTitle(container: RContainer, tree: Element, collector: Collector): void {
  const { context } = collector;
  const role = roleOfPart(container.name, context.theme.structure.containers.title);
  const tag = element("P", tree);
  const number = container.number ? `${container.number.text}${container.title ? " " : ""}` : "";
  const text = { ...madeText(number, container.span), ...(container.change && { change: container.change }) };
  const content = [...(number ? [text] : []), ...(container.title ?? [])];
  addLine(flatten(content, { style: styleOf(context.theme, role) }, tag, context), role, collector);
}

/** Code is read from left to right on pages from right to left too, from the left edge of its column. */
function addVerbatim(verbatim: RVerbatim, parent: Element, collector: Collector): void {
  const { theme, direction } = collector.context;
  const context = asWritten(verbatim.text, collector.context);
  const look = styleOf(theme, verbatim.role);
  const style = context.direction === direction ? look : { ...look, align: "end" as const };
  const dress = { style, change: verbatim.change };
  const lines = plainProse(verbatim.text.replace(/\n$/, ""), dress, element("P", parent), context, verbatim.trace);
  const setting = { style, column: pageOf(collector), lead: lookOf(theme, verbatim.role).lead };
  collector.flow.addParagraph(setParagraph(lines, setting, context), style);
}
