import { blankAfter } from "../../document/label-blank.ts";
import { madeText } from "../../document/made-text.ts";
import { isMarked } from "../../document/note-mark.ts";
import type { RFigure, RRemark } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import { figureSize } from "../../prepare/picture-size.ts";
import { whiteAbovePicture, whiteBelow } from "../../prepare/white.ts";
import type { Element } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { flatten, plainProse } from "../../text/prose.ts";
import { points } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import { addLine, type Collector, pageOf } from "./collector.ts";

/** Adds a picture (un-format 11.2): number and title above it, its source below. */
export function addFigure(figure: RFigure, parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  const group = element("Div", parent);
  addTitle(figure, "figure", group, collector);
  const style = styleOf(context.theme, figure.role);
  const x = pageOf(collector).left + points(style.start);
  const size = figureSize(figure, context.theme);
  const drawing = context.drawingOf(figure.image);
  flow.add(
    { kind: "picture", figure, drawing, x, ...size, parent: group },
    size.height,
    whiteAbovePicture(figure, context.theme),
  );
  addRemarks(figure.remarks, group, collector);
}

/** Adds number and title of a table or figure; they stay with what they name. */
export function addTitle(
  block: Pick<RFigure, "number" | "span" | "change"> & { title?: RFigure["title"] },
  kind: "table" | "figure",
  parent: Element,
  collector: Collector,
): void {
  const { context, flow } = collector;
  if (!block.number && !block.title?.length) return;
  const { tables, figures } = context.theme.structure;
  const captions = kind === "table" ? tables : figures;
  const caption = kind === "table" ? element("Caption", parent) : parent;
  const add = (role: Role, content: RFigure["title"] | string) => {
    const dress = { style: styleOf(context.theme, role), change: block.change };
    const tag = element("P", caption);
    addLine(
      typeof content === "string" ? plainProse(content, dress, tag, context) : flatten(content, dress, tag, context),
      role,
      collector,
    );
  };
  if (block.number) add(captions.number, block.number.text);
  if (block.title?.length) add(captions.title, block.title);
  flow.keep(1);
}

/** Adds sources and notes under a table or figure, each a line of its own with its label, then an empty line. */
export function addRemarks(remarks: readonly RRemark[], parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  for (const [index, remark] of remarks.entries()) {
    const { role } = remark;
    const style = styleOf(context.theme, role);
    const mark = isMarked(remark);
    const tag = element("P", parent);
    const label = {
      ...madeText(remark.label + blankAfter(remark.label), remark.span),
      ...(!mark && { italic: true as const }),
      ...(remark.change && { change: remark.change }),
    } as const;
    const note = {
      type: "note",
      kind: "letter",
      anchor: "",
      mark: remark.label,
      follows: false,
      content: [],
      span: remark.span,
      ...(remark.change && { change: remark.change }),
    } as const;
    const space = madeText(" ", remark.span);
    if (index === 0) flow.keep(1);
    addLine(flatten([...(mark ? [note, space] : [label]), ...remark.content], { style }, tag, context), role, collector);
    if (remark.more) collector.add(remark.more, parent, collector);
  }
  flow.after = Math.max(flow.after, whiteBelow(context.theme));
}
