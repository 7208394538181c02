import type { LaidOut, LinkItem } from "../../layout/page.ts";
import type { Remembering } from "../../memory.ts";
import type { ScreenPage } from "../../preview/protocol.ts";
import type { Element } from "../../text/element.ts";
import { Glyphs } from "./glyphs.ts";
import { pageHtml } from "./html.ts";
import { Looks } from "./looks.ts";
import { PageTree } from "./page-tree.ts";
import { type Address, Resources, type ScreenResource } from "./resources.ts";
import { isSamePage, type WrittenOf } from "./same-page.ts";
import { styleSheet } from "./style-sheet.ts";

/** Pages for a screen: each one string, and what all share. */
export interface ScreenDocument {
  readonly pages: readonly ScreenPage[];
  /** Rules of style: `@font-face`, what every sheet needs, and the looks that are in use. */
  readonly css: string;
  /** Fonts and pictures that `css` and pages name, by the hash of their bytes. */
  readonly resources: ReadonlyMap<string, ScreenResource>;
  /** How each page was written: what a later state of the document takes over from this one. */
  readonly sheets: readonly Sheet[];
}

/** A page that was written, what it was written of, and what it asks of the style sheet. */
interface Sheet extends WrittenOf {
  readonly written: ScreenPage;
  readonly looks: Looks;
  readonly resources: Resources;
}

/** What pages are written with. */
export interface ScreenMaterials extends Remembering {
  /** The bytes of a face. */
  font(key: string): Uint8Array;
  /** Where the screen finds a font or a picture of a hash: on a server, or at an address that a browser made itself. */
  readonly address: Address;
}

/**
 * Writes pages as HTML for the inside of an element of class `sheet`: real text in the order of reading, within the roles of the logical
 * tree, each line in its place. Places stand in attributes, since a strict policy on content lets no document bring styles of its own
 * (`data-at`: x and the upper edge of a line, and how much its spaces are stretched; `data-box`: x, y, width and height; all in units of a sheet,
 * see units.ts); who shows a page sets them through its objects (preview/page/place.ts). `data-item` is the number of an item among those
 * of its page, `data-to` and `data-anchor` are the two ends of a link. Pages that are as they were in a state before, which was written with the
 * same materials, are taken over: an edit changes few of them.
 */
export function writeScreen({ layout }: LaidOut, materials: ScreenMaterials, before?: ScreenDocument): ScreenDocument {
  const glyphs = new Glyphs(materials);
  const links = linksOf(layout.pages);
  const anchors = anchorsByPage(layout.destinations, links);
  const sheets = layout.pages.map((page, index) => {
    const of = { page, anchors: anchors.get(page.number) ?? [], links, digits: layout.digits };
    const known = before?.sheets[index];
    return known && isSamePage(known, of) ? { ...known, ...of } : writeSheet(of, glyphs, materials);
  });
  const resources = new Resources(materials);
  const looks = new Looks();
  for (const sheet of sheets) {
    resources.add(sheet.resources);
    looks.add(sheet.looks);
  }
  const css = styleSheet(looks, resources);
  return { pages: sheets.map(({ written }) => written), css, resources: resources.all, sheets };
}

function writeSheet(of: WrittenOf, glyphs: Glyphs, materials: ScreenMaterials): Sheet {
  const { page, links, digits } = of;
  const { number, width, height } = page;
  const [looks, resources] = [new Looks(), new Resources(materials)];
  const tree = new PageTree();
  for (const [index, item] of page.items.entries()) tree.add(item, index);
  const html = pageHtml({ ...of, tree }, { looks, resources, glyphs, links, digits });
  return { ...of, written: { number, width, height, html }, looks, resources };
}

/** What can be followed, by the element that is its text. */
function linksOf(pages: LaidOut["layout"]["pages"]): ReadonlyMap<Element, LinkItem> {
  const links = new Map<Element, LinkItem>();
  for (const { items } of pages) for (const item of items) if (item.kind === "link") links.set(item.tag, item);
  return links;
}

/** An anchor that a link of the document leads to, and where it stands on its page, in points. */
export interface ScreenAnchor {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

function anchorsByPage(
  destinations: LaidOut["layout"]["destinations"],
  links: ReadonlyMap<Element, LinkItem>,
): ReadonlyMap<number, readonly ScreenAnchor[]> {
  const names = new Set<string>();
  for (const { target } of links.values()) if ("anchor" in target) names.add(target.anchor);
  const anchors = new Map<number, ScreenAnchor[]>();
  for (const name of names) {
    const place = destinations.get(name);
    if (!place) continue;
    const here = anchors.get(place.page) ?? [];
    anchors.set(place.page, here);
    here.push({ name, x: place.x, y: place.y });
  }
  for (const here of anchors.values()) here.sort((one, other) => one.y - other.y || (one.name < other.name ? -1 : 1));
  return anchors;
}
