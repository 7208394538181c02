import type { RContainer, Resolved } from "../../document/resolved.ts";
import { type FrameLook, frameFoot, framePadding, frameSides, whiteAtEnd } from "../../prepare/frame.ts";
import { roleOfPart } from "../../theme/containers.ts";
import { inTwips } from "../../theme/geometry.ts";
import { lookOf } from "../../theme/look.ts";
import { captionNumber, writeRemarks } from "./caption.ts";
import { compatibilityMode } from "./compatibility.ts";
import type { Flow, WriteBlocks } from "./flow.ts";
import { roleInline, writeLine } from "./line.ts";
import type { WordBlock, WordRow, WordTable } from "./record.ts";
import { changeOfLine, changeOfNumber } from "./revisions.ts";
import { textRun } from "./run.ts";
import { mirrored, tableStyles } from "./styles-part.ts";
import { element, val } from "./xml.ts";

/**
 * Writes a container: its blocks, inside a frame where the theme draws one (un-format 3.5, 11.3). A summary is kept whole, and leaves the
 * title above it on the cover.
 */
export function writeContainer(container: RContainer, flow: Flow, writeBlocks: WriteBlocks): void {
  const { frame, whole } = lookOf(flow.draft.theme, container.role);
  if (!frame || flow.inset) {
    writeInside(container, flow, writeBlocks);
    return;
  }
  const cell = flow.cell({ start: frame.start, end: frame.end }, () => writeInside(container, flow, writeBlocks));
  const foot = inTwips(frameFoot(frame, whiteAtEnd(container, flow.draft.theme))) - whiteBrought(cell, flow);
  if (whole) flow.releaseLast();
  const { change } = container;
  const row = { ...(change && { change }), properties: whole ? "<w:cantSplit/>" : "" };
  flow.add(framed(row, cell, flow.draft.resolved, boxOf(frame, Math.max(0, foot), flow)));
  flow.endTable();
}

/** The white that the last paragraph of a cell has below it, in twips; of the empty one behind a table, which is its white elsewhere, nothing is shown there. */
function whiteBrought(cell: readonly WordBlock[], { draft }: Flow): number {
  const last = cell.at(-1);
  if (last?.type !== "paragraph" || cell.at(-2)?.type === "table") return 0;
  const { line, after = 0 } = draft.styles.get(last.style) ?? {};
  return last.content === "" ? after + (line?.height ?? 0) : after;
}

function writeInside(container: RContainer, flow: Flow, writeBlocks: WriteBlocks): void {
  const role = roleOfPart(container.name, flow.draft.theme.structure.containers.title);
  const { former, title } = container;
  const number = container.number ?? former?.number;
  const { bookmarks } = flow.draft;
  if (number || title) {
    const ofNumber = changeOfNumber(container.number, former);
    const change = number ? ofNumber : changeOfLine(title ?? []);
    const before = () => (number ? captionNumber(container, number, flow) + (title ? textRun(" ", {}, flow.ink) : "") : "");
    const text = flow.written(ofNumber, before) + roleInline(role, title ?? [], flow);
    const marked = number ? text : bookmarks.around(container, text);
    flow.within(title && number ? {} : change, () => writeLine(role, marked, flow, title));
  }
  writeBlocks(container.blocks, flow);
  if (container.remarks) writeRemarks(container.remarks, flow, writeBlocks);
}

/** A frame as it is written: where it starts, the measure inside, the white under its text, in twips; the border in eighths of a point. */
interface FrameBox {
  readonly start: number;
  readonly width: number;
  readonly foot: number;
  readonly rule: number;
  /** Whether Word measures the indent of a table to its edge instead of its text. */
  readonly toEdge: boolean;
}

function boxOf(frame: FrameLook, foot: number, { draft }: Flow): FrameBox {
  const { left, right } = frameSides(frame, draft.prepared.pages.upright);
  const toEdge = compatibilityMode(draft) === 15;
  return { start: frame.start, width: inTwips(right - left), foot, rule: frame.rule, toEdge };
}

/**
 * One cell with borders all around; its text keeps the positions that it has outside. `row` is what is said of its row. LibreOffice and
 * ONLYOFFICE take half the border from the measure at either side, and add it to the height above and below: margins say so for all.
 */
function framed(
  row: Omit<WordRow, "cells">,
  blocks: readonly WordBlock[],
  resolved: Resolved,
  { start, width: inside, foot, rule, toEdge }: FrameBox,
): WordTable {
  const border = Math.round((rule * 20) / 8);
  const half = Math.ceil(border / 2);
  const width = inside + 2 * half;
  const below = Math.max(0, foot - border);
  const above = inTwips(framePadding) + foot - below - 2 * border;
  const side = (name: string, margin: number) => element(name, { "w:w": margin, "w:type": "dxa" });
  const margins = side("w:top", above) + side("w:left", half) + side("w:bottom", below) + side("w:right", half);
  const properties = [
    val("w:tblStyle", tableStyles.grid),
    mirrored(resolved),
    element("w:tblW", { "w:w": width, "w:type": "dxa" }),
    element("w:tblInd", { "w:w": toEdge ? start - half : start, "w:type": "dxa" }),
    element("w:tblLayout", { "w:type": "fixed" }),
    element("w:tblCellMar", {}, margins),
    element("w:tblLook", { "w:val": "0000" }),
  ];
  const cell = { properties: element("w:tcW", { "w:w": width, "w:type": "dxa" }), blocks };
  return { type: "table", properties: properties.join(""), columns: [width], rows: [{ ...row, cells: [cell] }] };
}
