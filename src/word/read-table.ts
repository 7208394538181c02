import type { WBlock, WCell, WCellSpan, WRow, WTable } from "./blocks.ts";
import { changeable, changeOf, changesIn } from "./changes.ts";
import { inside } from "./containers.ts";
import { pointsOf } from "./measures.ts";
import { withoutSlivers } from "./sliver-columns.ts";
import type { Story } from "./story.ts";
import { hasLines } from "./styles.ts";
import type { Former } from "./tokens.ts";
import { childOf, childrenOf, isOn, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

/** Reads a table. */
export function readTable(element: XmlElement, story: Story): WTable {
  const properties = childOf(element, "w:tblPr");
  const place = { part: story.part, paragraph: story.paragraphs + 1 };
  const style = story.reading.tableStyle(valOf(properties, "w:tblStyle") ?? "");
  const rows: WRow[] = [];
  for (const child of childrenOf(element)) readRow(child, story, rows);
  const columns = childrenOf(childOf(element, "w:tblGrid"), "w:gridCol");
  const widths = columns.map(({ attributes }) => pointsOf(attributes["w:w"]) ?? 0);
  return {
    kind: "table",
    place,
    ...withoutSlivers(widths, rows),
    isFloating: childOf(properties, "w:tblpPr") !== undefined,
    hasLines: showsLines(element, properties, style?.hasLines ?? false),
    ...(style && { style: style.name }),
    ...(style?.setsOffHead && looksAtHead(childOf(properties, "w:tblLook")) && { setsOffHead: true }),
    alt: valOf(properties, "w:tblDescription") ?? valOf(properties, "w:tblCaption") ?? "",
    controls: story.controls,
  };
}

/** Whether a table takes over how its style sets the first row, in the new way to say so or the old. */
function looksAtHead(look: XmlElement | undefined): boolean {
  const own = look?.attributes["w:firstRow"];
  return own === undefined ? (Number.parseInt(look?.attributes["w:val"] ?? "0", 16) & 0x20) !== 0 : isOn(own);
}

/** Lines of its own come before those of its style; those of cells count besides. */
function showsLines(element: XmlElement, properties: XmlElement | undefined, ofStyle: boolean): boolean {
  const own = childOf(properties, "w:tblBorders");
  if (own ? hasLines(own) : ofStyle) return true;
  return childrenOf(element, "w:tr").some((row) =>
    childrenOf(row, "w:tc").some((cell) => hasLines(childOf(childOf(cell, "w:tcPr"), "w:tcBorders"))),
  );
}

function readRow(element: XmlElement, story: Story, rows: WRow[]): void {
  if (element.name !== "w:tr") {
    if (!inside(element, story, (child) => readRow(child, story, rows))) story.takeMark(element);
    return;
  }
  const properties = childOf(element, "w:trPr");
  const cells: WCell[] = [];
  for (const child of childrenOf(element)) readCell(child, story, cells);
  rows.push({
    cells,
    isHead: switchOf(properties, "w:tblHeader") ?? false,
    skipped: numberOf(valOf(properties, "w:gridBefore")) ?? 0,
    ...changeable(changesIn(properties, story.moves)),
  });
}

function readCell(element: XmlElement, story: Story, cells: WCell[]): void {
  if (element.name !== "w:tc") {
    if (!inside(element, story, (child) => readCell(child, story, cells))) story.takeMark(element);
    return;
  }
  const properties = childOf(element, "w:tcPr");
  const blocks: WBlock[] = [];
  for (const child of childrenOf(element)) story.reading.readBlock(child, story, blocks);
  const former = formerSpan(properties);
  const last = cells.at(-1);
  const merge = childOf(properties, "w:hMerge");
  if (last && merge && merge.attributes["w:val"] !== "restart") {
    // An old way to join cells of a row: the first of them takes the columns of the others.
    cells[cells.length - 1] = {
      ...last,
      blocks: [...last.blocks, ...blocks.filter(showsText)],
      span: { ...last.span, columns: last.span.columns + spanOf(properties).columns },
    };
    return;
  }
  cells.push({
    blocks,
    span: spanOf(properties),
    ...(former && { former }),
    ...changeable(changesIn(properties, story.moves)),
  });
}

function showsText(block: WBlock): boolean {
  return block.kind !== "paragraph" || block.tokens.length > 0;
}

function spanOf(properties: XmlElement | undefined): WCellSpan {
  const merge = childOf(properties, "w:vMerge");
  const merged = childOf(properties, "w:cellMerge")?.attributes["w:vMerge"];
  return {
    columns: Math.max(1, numberOf(valOf(properties, "w:gridSpan")) ?? 1),
    rows: merge ? (merge.attributes["w:val"] === "restart" ? "start" : "continue") : rowsOf(merged),
  };
}

/** How cells were joined before: what the record of the cell's properties says, or that of joining itself. */
function formerSpan(properties: XmlElement | undefined): Former<WCellSpan> | undefined {
  const now = spanOf(properties);
  const joined = childOf(properties, "w:cellMerge");
  const record = childOf(properties, "w:tcPrChange");
  if (joined) {
    return { was: { ...now, rows: rowsOf(joined.attributes["w:vMergeOrig"]) }, change: changeOf(joined) };
  }
  if (!record) return undefined;
  const was = spanOf(childOf(record, "w:tcPr"));
  return was.columns === now.columns && was.rows === now.rows ? undefined : { was, change: changeOf(record) };
}

function rowsOf(merge: string | undefined): WCellSpan["rows"] {
  return merge === "rest" ? "start" : merge === "cont" ? "continue" : "one";
}
