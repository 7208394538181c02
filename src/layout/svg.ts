import type { Report } from "../diagnostics/diagnostic.ts";
import type { RImage } from "../document/resolved.ts";
import type { PathItem } from "./page.ts";

/** The outlines of an SVG image; nothing for the others, which are drawn from their bytes. */
export function outlinesOf(image: RImage, report: Report): PathItem["outlines"] | undefined {
  void report;
  return image.format === "svg" ? [] : undefined;
}
