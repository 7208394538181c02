import type { Outline } from "../../drawing/outline.ts";
import type { ImageItem, LinkItem, Page, PageItem, PathItem, RuleItem, TextItem } from "../../layout/page.ts";
import type { Tag } from "../../text/element.ts";
import { fillColor, strokeColor } from "./color.ts";
import { Content } from "./content.ts";
import type { Face } from "./face.ts";
import { outlineOperators } from "./outline.ts";
import type { Picture } from "./picture.ts";
import type { StructureTree } from "./structure.ts";
import { hundredths, numeral } from "./values.ts";

/** What drawing a page needs of the document. */
export interface Materials {
  readonly structure: StructureTree;
  face(key: string): Face;
  picture(item: ImageItem): Picture;
}

/** A drawn page: its content, and what it needs beside it. */
export interface DrawnPage {
  readonly content: Uint8Array;
  readonly pictures: ReadonlySet<Picture>;
  readonly links: readonly LinkItem[];
}

const black = "#000000";

/** Draws pages one after another. It keeps what the page's graphics state holds, and writes only what changes. */
export class Drawing {
  readonly #materials: Materials;
  readonly #content = new Content();
  #height = 0;
  #tag: Tag | undefined;
  #face: Face | undefined;
  #size = 0;
  #color = black;
  #wordSpace = 0;
  #letterSpace = 0;
  /** Where the line matrix stands, in hundredths of a point; undefined outside of a text object. */
  #at: { x: number; y: number } | undefined;
  #pictures = new Set<Picture>();
  #links: LinkItem[] = [];

  constructor(materials: Materials) {
    this.#materials = materials;
  }

  /** Draws a page. */
  page(page: Page): DrawnPage {
    this.#height = page.height;
    this.#face = undefined;
    this.#color = black;
    this.#wordSpace = 0;
    this.#letterSpace = 0;
    this.#pictures = new Set();
    this.#links = [];
    for (const item of page.items) this.#item(item);
    this.#mark(undefined);
    return { content: this.#content.take(), pictures: this.#pictures, links: this.#links };
  }

  #item(item: PageItem): void {
    if (item.kind === "link") this.#links.push(item);
    else if (item.kind === "text") this.#text(item);
    else if (item.kind === "rule") this.#rule(item);
    else if (item.kind === "image") this.#image(item);
    else this.#path(item);
  }

  /** Text that is empty draws nothing, but gives its element a place: an empty cell keeps its column. */
  #text(item: TextItem): void {
    if (item.text === "") {
      this.#materials.structure.touch(item.tag);
      return;
    }
    this.#mark(item.tag);
    this.#fill(item.color);
    if (!this.#at) {
      this.#content.put("BT\n");
      this.#at = { x: 0, y: 0 };
    }
    const face = this.#materials.face(item.font);
    if (face !== this.#face || item.size !== this.#size) {
      this.#face = face;
      this.#size = item.size;
      this.#content.put(`/${face.name} ${numeral(item.size)} Tf\n`);
    }
    this.#stretch(item.wordSpace);
    this.#spread(item.letterSpace ?? 0);
    this.#moveTo(item.x, this.#height - item.y);
    if (item.reversed) this.#content.put("/ReversedChars BMC\n");
    face.show(item, this.#content);
    if (item.reversed) this.#content.put("EMC\n");
  }

  /** Moves the line matrix by whole hundredths, so that no error adds up. */
  #moveTo(x: number, y: number): void {
    const to = { x: Math.round(x * 100), y: Math.round(y * 100) };
    const from = this.#at ?? { x: 0, y: 0 };
    this.#at = to;
    this.#content.put(`${hundredths(to.x - from.x)} ${hundredths(to.y - from.y)} Td\n`);
  }

  /** Word spacing widens code 32 alone, to which only the space is given: a no-break space keeps its width. */
  #stretch(wordSpace: number): void {
    const points = Math.round(wordSpace * 1000) / 1000;
    if (points === this.#wordSpace) return;
    this.#wordSpace = points;
    this.#content.put(`${points} Tw\n`);
  }

  /** White behind every character. */
  #spread(letterSpace: number): void {
    const points = Math.round(letterSpace * 1000) / 1000;
    if (points === this.#letterSpace) return;
    this.#letterSpace = points;
    this.#content.put(`${points} Tc\n`);
  }

  #rule(item: RuleItem): void {
    this.#beginFigure(item);
    this.#fill(item.color);
    const [x, width] = [numeral(item.x), numeral(item.width)];
    this.#content.put(`${x} ${numeral(this.#height - item.y - item.height)} ${width} ${numeral(item.height)} re f\n`);
  }

  #image(item: ImageItem): void {
    const picture = this.#materials.picture(item);
    this.#pictures.add(picture);
    this.#beginFigure(item);
    const place = `${numeral(item.x)} ${numeral(this.#height - item.y - item.height)}`;
    this.#content.put(`q ${numeral(item.width)} 0 0 ${numeral(item.height)} ${place} cm /${picture.name} Do Q\n`);
  }

  #path(item: PathItem): void {
    this.#beginFigure(item);
    const [left, top, width, height] = item.box;
    const [scaleX, scaleY] = [item.width / width, item.height / height];
    const originX = item.x - left * scaleX;
    const originY = this.#height - item.y + top * scaleY;
    this.#content.put(`q ${factor(scaleX)} 0 0 ${factor(-scaleY)} ${numeral(originX)} ${numeral(originY)} cm\n`);
    for (const outline of item.outlines) this.#outline(outline);
    this.#content.put("Q\n");
  }

  #outline({ d, fill, evenOdd, stroke, clip }: Outline): void {
    const outline = fill === "none" && !stroke ? "" : outlineOperators(d);
    if (outline === "") return;
    if (clip) this.#content.put(`q ${clip.map(factor).join(" ")} re W n\n`);
    if (fill !== "none") this.#content.put(`${fillColor(fill)}${outline}\n${evenOdd ? "f*" : "f"}\n`);
    if (stroke) this.#content.put(`${strokeColor(stroke.color)}${factor(stroke.width)} w ${outline}\nS\n`);
    if (clip) this.#content.put("Q\n");
  }

  /** Opens the item's mark and leaves the text object, in which only text can be drawn. */
  #beginFigure(item: PageItem): void {
    this.#mark(item.tag);
    this.#endText();
  }

  /** Closes the open piece of marked content and opens the next, where the tag changes. */
  #mark(tag: Tag | undefined): void {
    if (tag === this.#tag) return;
    this.#endText();
    if (this.#tag !== undefined) this.#content.put("EMC\n");
    if (tag !== undefined) this.#content.put(this.#materials.structure.opening(tag));
    this.#tag = tag;
  }

  #endText(): void {
    if (this.#at) this.#content.put("ET\n");
    this.#at = undefined;
  }

  #fill(color = black): void {
    if (color === this.#color) return;
    this.#color = color;
    this.#content.put(fillColor(color));
  }
}

/** A scale, which needs more places than a length: a drawing can be thousands of units wide. */
function factor(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
