import { madeText } from "../../document/made-text.ts";
import type { RFigure, RRemark } from "../../document/resolved.ts";
import type { Role } from "../../document/tree.ts";
import type { Element } from "../../text/element.ts";
import { element } from "../../text/element.ts";
import { lineHeight } from "../../text/paragraph.ts";
import { flatten, plainProse } from "../../text/prose.ts";
import { points, uprightPage } from "../../theme/geometry.ts";
import { styleOf } from "../../theme/look.ts";
import { addLine, type Collector, columnOf } from "./collector.ts";

/** Points in a pixel: a picture is drawn at 96 pixels to the inch where there is room. */
const pixel = 0.75;

/** Part of a page's height that a picture may take, so that its title and source find room beside it. */
const share = 0.8;

/** Adds a picture (un-format 11.2): number and title above it, its source below. */
export function addFigure(figure: RFigure, parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  const group = element("Div", parent);
  addTitle(figure, "figure", group, collector);
  const style = styleOf(context.theme, "figure");
  const column = columnOf(collector);
  const page = uprightPage(context.theme);
  const x = column.left + points(style.start);
  const room = { width: column.right - points(style.end) - x, height: (page.bottom - page.top) * share };
  const wanted = figure.width ? figure.width.points / figure.image.width : pixel;
  const scale = Math.min(wanted, room.width / figure.image.width, room.height / figure.image.height);
  const size = { width: figure.image.width * scale, height: figure.image.height * scale };
  const drawing = context.drawingOf(figure.image);
  flow.add({ kind: "picture", figure, drawing, x, ...size, parent: group }, size.height, points(style.after));
  addRemarks(figure.remarks, "figure", group, collector);
}

/** Adds number and title of a table or figure; they stay with what they name. */
export function addTitle(
  block: Pick<RFigure, "number" | "span"> & { title?: RFigure["title"] },
  kind: "table" | "figure",
  parent: Element,
  collector: Collector,
): void {
  const { context, flow } = collector;
  if (!block.number && !block.title?.length) return;
  const caption = kind === "table" ? element("Caption", parent) : parent;
  const add = (role: Role, content: RFigure["title"] | string) => {
    const style = styleOf(context.theme, role);
    const tag = element("P", caption);
    addLine(
      typeof content === "string" ? plainProse(content, { style }, tag, context) : flatten(content, { style }, tag, context),
      role,
      collector,
    );
  };
  if (block.number) add(`${kind}-number`, block.number.text);
  if (block.title?.length) add(`${kind}-title`, block.title);
  flow.keep(1);
}

/** Adds sources and notes under a table or figure, each a line of its own with its label, then an empty line. */
export function addRemarks(remarks: readonly RRemark[], kind: "table" | "figure", parent: Element, collector: Collector): void {
  const { context, flow } = collector;
  for (const [index, remark] of remarks.entries()) {
    const role = remark.kind === "source" ? `${kind}-source` : "table-note";
    const style = styleOf(context.theme, role);
    const mark = remark.kind === "letter" || remark.kind === "star";
    const tag = element("P", parent);
    const label = {
      ...madeText(`${remark.label} `, remark.span),
      ...(!mark && { italic: true as const }),
    } as const;
    const note = {
      type: "note",
      kind: "letter",
      anchor: "",
      mark: remark.label,
      follows: false,
      content: [],
      span: remark.span,
    } as const;
    const space = madeText(" ", remark.span);
    if (index === 0) flow.keep(1);
    addLine(flatten([...(mark ? [note, space] : [label]), ...remark.content], { style }, tag, context), role, collector);
    if (remark.more) collector.add(remark.more, parent, collector);
  }
  const style = styleOf(context.theme, "unnumbered");
  flow.after = Math.max(flow.after, lineHeight(style, style.size));
}
