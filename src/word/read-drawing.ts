import type { WBlock } from "./blocks.ts";
import { changeable } from "./changes.ts";
import { pointsInStyle, pointsOfEmu } from "./measures.ts";
import type { Story } from "./story.ts";
import type { Change, WLeaf, WObject } from "./tokens.ts";
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

/** What a drawing says of itself. */
interface Frame {
  readonly alt: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isFloating: boolean;
}

/** What a drawing was found to hold. */
interface Found {
  readonly leaves: WLeaf[];
  readonly boxes: XmlElement[];
}

/**
 * Reads a drawing (`w:drawing`), a picture of older files (`w:pict`) or an embedded object (`w:object`): its pictures stand in the line, its text
 * boxes after the paragraph. One in which nothing is found is a shape.
 */
export function readDrawing(element: XmlElement, changes: readonly Change[], story: Story): void {
  const found: Found = { leaves: [], boxes: [] };
  const frame = frameOf(element);
  if (element.name === "w:object") addObject(element, frame, found, story);
  else look(element, frame, found, story);
  const { leaves, boxes } = found;
  if (leaves.length === 0 && boxes.length === 0) leaves.push({ kind: "object", of: "shape", alt: frame.alt });
  for (const leaf of leaves) story.line.push(leaf, changes);
  for (const box of boxes) addBox(box, frame.alt, changes, story);
}

function addBox(content: XmlElement, alt: string, changes: readonly Change[], story: Story): void {
  const { place } = story;
  const blocks: WBlock[] = [];
  story.apart(() => {
    for (const child of childrenOf(content)) story.reading.readBlock(child, story, blocks);
  });
  story.boxes.push({ kind: "box", place: { ...place, paragraph: place.paragraph + 1 }, blocks, alt, ...changeable(changes) });
}

/** Looks through a drawing for what can be taken over. */
function look(element: XmlElement, frame: Frame, found: Found, story: Story): void {
  for (const child of childrenOf(element)) {
    if (child.name === "w:txbxContent") found.boxes.push(child);
    else if (child.name === "pic:pic") addPicture(child, frame, found, story);
    else if (child.name === "v:imagedata") addImage(child, frameOfShape(element, frame), found, story);
    else if (child.name === "c:chart" || child.name === "cx:chart")
      found.leaves.push({ kind: "object", of: "chart", alt: frame.alt });
    else if (child.name === "v:textpath")
      found.leaves.push({ kind: "object", of: "shape", alt: child.attributes.string ?? frame.alt });
    else if (child.name === "dgm:relIds") found.leaves.push({ kind: "object", of: "diagram", alt: frame.alt });
    else look(child, frame, found, story);
  }
}

function addPicture(element: XmlElement, frame: Frame, found: Found, story: Story): void {
  const blip = childOf(childOf(element, "pic:blipFill"), "a:blip");
  const { descr = "", name = "" } = childOf(childOf(element, "pic:nvPicPr"), "pic:cNvPr")?.attributes ?? {};
  const own = { ...frame, alt: frame.alt || descr, name: frame.name || name };
  found.leaves.push({ kind: "picture", ...mediaOf(blip?.attributes["r:embed"] ?? blip?.attributes["r:link"], story), ...own });
}

function addImage(element: XmlElement, frame: Frame, found: Found, story: Story): void {
  const { "r:id": id, "r:href": link, "o:title": title = "" } = element.attributes;
  found.leaves.push({ kind: "picture", ...mediaOf(id ?? link, story), ...frame, alt: frame.alt || title });
}

function addObject(element: XmlElement, frame: Frame, found: Found, story: Story): void {
  const inside: Found = { leaves: [], boxes: found.boxes };
  look(element, frame, inside, story);
  const picture = inside.leaves.find((leaf) => leaf.kind === "picture");
  const isOle = childrenOf(element).some(
    ({ name }) => name === "o:OLEObject" || name === "w:objectEmbed" || name === "w:objectLink",
  );
  if (!isOle) {
    for (const leaf of inside.leaves) found.leaves.push(leaf);
    return;
  }
  story.reading.leftOut.add("word-left", "embedded objects", story.place);
  const made: WObject = { kind: "object", of: "ole", alt: frame.alt || (picture?.alt ?? "") };
  found.leaves.push(picture?.media === undefined ? made : { ...made, media: picture.media });
}

/** The part of a picture; what lies outside or is missing is reported. */
function mediaOf(id: string | undefined, story: Story): { readonly media?: string } {
  const { leftOut, opened, media } = story.reading;
  const found = story.relationship(id);
  if (found?.isExternal) leftOut.add("word-external", "pictures", story.place);
  else if (found?.type !== "image" || !opened.has(found.target)) leftOut.add("word-part-missing", "pictures", story.place);
  else {
    media.add(found.target);
    return { media: found.target };
  }
  return {};
}

function frameOf(element: XmlElement): Frame {
  const inline = childOf(element, "wp:inline");
  const drawing = inline ?? childOf(element, "wp:anchor");
  const { descr = "", title = "", name = "" } = childOf(drawing, "wp:docPr")?.attributes ?? {};
  const { cx, cy } = childOf(drawing, "wp:extent")?.attributes ?? {};
  return {
    alt: (descr || title).trim(),
    name,
    width: pointsOfEmu(cx),
    height: pointsOfEmu(cy),
    isFloating: drawing !== undefined && drawing !== inline,
  };
}

function frameOfShape({ attributes }: XmlElement, frame: Frame): Frame {
  const { style, alt = "", id = "" } = attributes;
  return {
    alt: frame.alt || alt.trim(),
    name: frame.name || id,
    width: frame.width || pointsInStyle(style, "width"),
    height: frame.height || pointsInStyle(style, "height"),
    isFloating: frame.isFloating || /position:\s*absolute/.test(style ?? ""),
  };
}
