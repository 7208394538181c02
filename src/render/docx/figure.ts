import type { RFigure } from "../../document/resolved.ts";
import type { Style } from "../../theme/theme.ts";
import { writeCaption, writeRemarks, writeTableEnd } from "./caption.ts";
import type { Flow, WriteBlocks } from "./flow.ts";

/** The white of the style stands over a picture; under it is that of what follows. */
function bare(style: Style): Style {
  return { ...style, before: style.after, after: 0 };
}

/** Writes a picture (un-format 11.2): number and title above it, its source below. */
export function writeFigure(figure: RFigure, flow: Flow, writeBlocks: WriteBlocks): void {
  const { draft, inset } = flow;
  writeCaption(figure, "figure", flow);
  const entry = draft.styles.variant(figure.role, "figure", bare, inset);
  const captioned = figure.number !== undefined || figure.title.length > 0;
  const picture = draft.pictures.inline(figure);
  const [start, end] = captioned ? ["", ""] : draft.bookmarks.marks(figure);
  const keepNext = figure.remarks.length > 0 || undefined;
  flow.add({ type: "paragraph", style: entry.id, keepNext, content: [start, picture, end] });
  writeRemarks(figure.remarks, flow, writeBlocks);
  writeTableEnd(flow);
}
