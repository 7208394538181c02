import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { RBlock, Resolved, RImage, RTable } from "../document/resolved.ts";
import { blocksIn, outerBlocks } from "../document/walk-resolved.ts";
import type { VectorDrawing } from "../drawing/outline.ts";
import { readDrawing } from "../drawing/svg.ts";
import type { Fonts } from "../fonts/fonts.ts";
import type { Remembering } from "../memory.ts";
import { type Context, makeContext } from "../text/context.ts";
import { lookOf } from "../theme/look.ts";
import type { Theme } from "../theme/theme.ts";
import { GlyphCheck } from "./glyph-check.ts";
import type { Marks } from "./marks.ts";
import { tellPageTexts } from "./page-texts.ts";
import { measureTable, type TableGrid, type TablePlace } from "./table-grid.ts";

/**
 * What is worked out once for all outputs, and reported here and nowhere later: so a document has the same messages whatever is made of
 * it, and all outputs show the same.
 */
export interface Prepared extends Context {
  /** Bars and QR code of the first page's foot. */
  readonly marks: Marks;
  /** What an SVG image shows; nothing for images of other formats. */
  drawingOf(image: RImage): VectorDrawing | undefined;
  /** The columns of a table. */
  gridOf(table: RTable): TableGrid;
  /** Why there can be no pages of the document, where no font has its letters. Other outputs show them, so it is for who prints to say. */
  readonly unprintable: Diagnostic | undefined;
}

/**
 * Looks through a document's images, tables and texts, and tells what of them cannot be shown. What takes long and not all outputs need
 * (outlines of letters, widths of columns) is worked out when the first output asks for it, and then known.
 */
export function prepare(
  resolved: Resolved,
  theme: Theme,
  fonts: Fonts,
  marks: Marks,
  report: Report,
  memory: Remembering = {},
): Prepared {
  const context = makeContext(resolved, theme, fonts);
  const drawings = new Map<RImage, () => VectorDrawing>();
  const grids = new Map<RTable, () => TableGrid>();
  const draw = (image: RImage | undefined) => {
    const drawing = image && readDrawing(image, fonts.letters, report, memory);
    if (drawing) drawings.set(image, drawing);
  };
  const look = (block: RBlock, around: TablePlace) => {
    const place = placeOf(block, around, theme);
    if (block.type === "figure") draw(block.image);
    if (block.type === "masthead") draw(block.emblem);
    if (block.type === "table") grids.set(block, measureTable(block, place, context, report));
    for (const inner of blocksIn(block)) look(inner, place);
  };
  for (const block of outerBlocks(resolved)) look(block, { framed: false, turned: false });
  return {
    ...context,
    marks,
    drawingOf: (image) => drawings.get(image)?.(),
    gridOf(table) {
      const grid = grids.get(table);
      if (!grid) throw new Error("a table was not measured before it was set");
      return grid();
    },
    unprintable: lookForGlyphs(resolved, theme, fonts, report),
  };
}

/** Where a block stands, for what is in it. */
function placeOf(block: RBlock, { framed, turned }: TablePlace, theme: Theme): TablePlace {
  if (block.type === "container") return { framed: framed || lookOf(theme, block.role).frame !== undefined, turned };
  return block.type === "table" ? { framed, turned: turned || (block.wide && !framed) } : { framed, turned };
}

function lookForGlyphs(resolved: Resolved, theme: Theme, fonts: Fonts, report: Report): Diagnostic | undefined {
  const glyphs = new GlyphCheck(fonts);
  tellPageTexts(resolved, theme, (text, trace) => glyphs.check(text, trace));
  return glyphs.finish(resolved.language, resolved.languageSpan, report);
}
