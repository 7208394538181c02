import type { WBlock, WParagraph, WParagraphProperties } from "./blocks.ts";
import { changeable, changeOf, changesIn } from "./changes.ts";
import { inside } from "./containers.ts";
import { readRuns, type StylesAround } from "./read-runs.ts";
import { readSection } from "./read-section.ts";
import { readTable } from "./read-table.ts";
import type { Story } from "./story.ts";
import type { Former } from "./tokens.ts";
import { childOf, type XmlElement } from "./xml.ts";

/** Reads what one element holds onto the end of `blocks`: a block, or several in a content control. */
export function readBlock(element: XmlElement, story: Story, blocks: WBlock[]): void {
  if (element.name === "w:p") for (const block of readParagraph(element, story)) blocks.push(block);
  else if (element.name === "w:tbl") blocks.push(readTable(element, story));
  else if (element.name === "w:altChunk") story.reading.leftOut.add("word-left", "whole documents put in by Word", story.place);
  else if (element.name === "w:subDoc") story.reading.leftOut.add("word-external", "subdocuments", story.place);
  else if (!inside(element, story, (child) => readBlock(child, story, blocks))) story.takeMark(element);
}

/** A paragraph, and the text boxes that stand after it. */
function readParagraph(element: XmlElement, story: Story): readonly WBlock[] {
  const number = story.begin();
  const outer = story.boxes;
  story.boxes = [];
  const own = childOf(element, "w:pPr");
  const properties = story.reading.properties.of(own);
  const former = formerOf(own, properties, story);
  readRuns(element, stylesAround(properties, former), story);
  const records = changesIn(childOf(own, "w:rPr"), story.moves);
  const { tokens, mark, bookmarks } = story.end(records);
  const boxes = story.boxes;
  story.boxes = outer;
  const section = childOf(own, "w:sectPr");
  const endsSection = section && story.sections.push({ section: readSection(section), element: section }) - 1;
  const paragraph: WParagraph = {
    kind: "paragraph",
    place: { part: story.part, paragraph: number },
    properties,
    ...(former && { former }),
    tokens,
    mark: changeable(mark),
    bookmarks,
    keys: [...new Set(bookmarks.flatMap(({ name }) => (name.startsWith("_mh_") ? name : [])))],
    controls: story.controls,
    ...(endsSection !== undefined && { endsSection }),
  };
  return [paragraph, ...boxes];
}

function stylesAround({ style }: WParagraphProperties, former: Former<WParagraphProperties> | undefined): StylesAround {
  const was = former?.was.style;
  return was && was !== style ? { style, former: { was, change: former.change } } : { style };
}

/** Properties before a recorded change: all of them, or only that the paragraph was put into a list. */
function formerOf(
  own: XmlElement | undefined,
  now: WParagraphProperties,
  story: Story,
): Former<WParagraphProperties> | undefined {
  const record = childOf(own, "w:pPrChange");
  if (record) return { was: story.reading.properties.of(childOf(record, "w:pPr")), change: changeOf(record) };
  const listed = childOf(childOf(own, "w:numPr"), "w:ins");
  if (!listed) return undefined;
  const { list, ...was } = now;
  return list && { was, change: changeOf({ ...listed, name: "" }) };
}
