import { pointsOf } from "./measures.ts";
import type { WSection } from "./word-file.ts";
import { childOf, numberOf, switchOf, valOf, type XmlElement } from "./xml.ts";

const starts: readonly WSection["start"][] = ["nextPage", "continuous", "evenPage", "oddPage", "nextColumn"];

/** Reads the properties of a section (`w:sectPr`). */
export function readSection(element: XmlElement): WSection {
  const size = childOf(element, "w:pgSz")?.attributes ?? {};
  const margins = childOf(element, "w:pgMar")?.attributes ?? {};
  const type = valOf(element, "w:type");
  return {
    start: starts.find((start) => start === type) ?? "nextPage",
    isLandscape: size["w:orient"] === "landscape" || (pointsOf(size["w:w"]) ?? 0) > (pointsOf(size["w:h"]) ?? Infinity),
    columns: numberOf(childOf(element, "w:cols")?.attributes["w:num"]) ?? 1,
    page: {
      width: pointsOf(size["w:w"]) ?? 612,
      height: pointsOf(size["w:h"]) ?? 792,
      left: pointsOf(margins["w:left"]) ?? 0,
      right: pointsOf(margins["w:right"]) ?? 0,
    },
    hasFirstPage: switchOf(element, "w:titlePg") ?? false,
  };
}
