import type { RFigure } from "../../document/resolved.ts";
import { whiteAbovePicture } from "../../prepare/white.ts";
import { inTwips } from "../../theme/geometry.ts";
import type { Style } from "../../theme/theme.ts";
import { writeCaption, writeRemarks } from "./caption.ts";
import type { Flow, WriteBlocks } from "./flow.ts";

/** A line that grows with what stands in it: in an exact one Word shows of a picture only what fits. */
function growing(rule: Style["line"]["rule"]): Style["line"]["rule"] {
  return rule === "exact" ? "at-least" : rule;
}

/** Writes a picture (un-format 11.2): number and title above it, its source below. */
export function writeFigure(figure: RFigure, flow: Flow, writeBlocks: WriteBlocks): void {
  const { draft, inset } = flow;
  writeCaption(figure, "figure", flow);
  const white = inTwips(whiteAbovePicture(figure, draft.theme));
  const bare = (style: Style): Style => ({
    ...style,
    line: { ...style.line, rule: growing(style.line.rule) },
    before: white,
    after: 0,
  });
  const entry = draft.styles.variant(figure.role, "figure", bare, inset);
  const captioned = figure.number !== undefined || figure.title.length > 0;
  const picture = draft.pictures.inline(figure);
  const [start, end] = captioned ? ["", ""] : draft.bookmarks.marks(figure);
  const [came, went] = draft.revisions.marks(figure);
  const keepNext = figure.remarks.length > 0 || undefined;
  flow.add({ type: "paragraph", style: entry.id, keepNext, content: [start + came, picture, went + end] });
  writeRemarks(figure.remarks, flow, writeBlocks);
  flow.endTable();
}
