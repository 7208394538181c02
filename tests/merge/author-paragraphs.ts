import { allOf, elementsOf, type Node, type WordParts } from "./word-tree.ts";

/** The paragraphs of the author: those with a text, but for what the page puts around it and for numbers that have a line of their own. */
export function textParagraphs({ body }: WordParts): Node[] {
  return allOf(body, "w:p", ["w:sdt", "w:txbxContent"]).filter(
    (paragraph) =>
      elementsOf(paragraph, "w:r").some((run) => elementsOf(run, "w:t").length > 0) &&
      !ofPage.test(/w:val="([^"]*)"/.exec(allOf(paragraph, "w:pStyle")[0]?.attributes ?? "")?.[1] ?? ""),
  );
}

const ofPage = /^(?:TOC|Contents|Masthead|HChGTitle|HChGAnnex|.*Subtitle|FirstFoot|Organ|TableNumber)/;
