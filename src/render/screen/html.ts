import type { LinkItem, Page } from "../../layout/page.ts";
import type { Element, ElementRole } from "../../text/element.ts";
import type { Digits } from "../../theme/digits.ts";
import { attributes, escapeHtml } from "../html/escape.ts";
import { drawingSvg, rulesSvg } from "./artwork.ts";
import type { Glyphs } from "./glyphs.ts";
import { LineWriter, linkOf } from "./line.ts";
import type { Looks } from "./looks.ts";
import type { Block, PageTree, Picture } from "./page-tree.ts";
import type { Resources } from "./resources.ts";
import type { ScreenAnchor } from "./screen.ts";
import { units } from "./units.ts";

/** What is written of a page. */
interface PageParts {
  readonly page: Page;
  readonly tree: PageTree;
  readonly anchors: readonly ScreenAnchor[];
}

/** What all pages share. */
export interface Shared {
  readonly looks: Looks;
  readonly resources: Resources;
  readonly glyphs: Glyphs;
  readonly links: ReadonlyMap<Element, LinkItem>;
  readonly digits: Digits;
}

/** How an element is written. */
interface Markup {
  readonly tag: string;
  readonly role?: string;
}

/** Tables are no HTML tables, whose cells lie where a browser puts them; their roles say the same. */
const markups: Partial<Record<ElementRole, Markup>> = {
  BlockQuote: { tag: "blockquote" },
  TOC: { tag: "ul" },
  TOCI: { tag: "li" },
  P: { tag: "p" },
  H1: { tag: "h1" },
  H2: { tag: "h2" },
  H3: { tag: "h3" },
  H4: { tag: "h4" },
  H5: { tag: "h5" },
  H6: { tag: "h6" },
  L: { tag: "ul" },
  LI: { tag: "li" },
  Table: { tag: "div", role: "table" },
  THead: { tag: "div", role: "rowgroup" },
  TBody: { tag: "div", role: "rowgroup" },
  TR: { tag: "div", role: "row" },
  TH: { tag: "div", role: "columnheader" },
  TD: { tag: "div", role: "cell" },
  Note: { tag: "div", role: "note" },
  Figure: { tag: "div", role: "img" },
};

/** A page as HTML: its rules behind everything, the ends of links, then what is read, in its order. */
export function pageHtml({ page, tree, anchors }: PageParts, shared: Shared): string {
  const lines = new LineWriter(tree.root, shared);
  const inside = ({ children }: Block): string => runsOf(children).map(run).join("");
  const run = ({ link, parts }: PartRun): string => {
    const linked = link !== undefined && parts.length > 1;
    const inner = parts.map((child) => part(child, linked)).join("");
    return linked ? lines.linked(link, inner) : inner;
  };
  const part = (child: Block["children"][number], linked: boolean): string => {
    if ("picture" in child) return picture(child, shared);
    return "items" in child ? lines.write(child, linked) : wrapped(child.element, inside(child));
  };
  return rulesSvg(tree.rules, page) + anchors.map(anchor).join("") + inside(tree.root);
}

/** Parts of a block one after another: lines of one link, which are one link here too, or what belongs to none. */
interface PartRun {
  readonly link: Element | undefined;
  readonly parts: Block["children"][number][];
}

function runsOf(parts: Block["children"]): readonly PartRun[] {
  const runs: PartRun[] = [];
  for (const part of parts) {
    const link = "items" in part ? linkOf(part) : undefined;
    const last = runs.at(-1);
    if (last && last.link === link) last.parts.push(part);
    else runs.push({ link, parts: [part] });
  }
  return runs;
}

function wrapped(element: Element | undefined, inner: string): string {
  if (!element) return `<div aria-hidden="true">${inner}</div>`;
  const { tag, role } = markupOf(element);
  const { language, alt, colSpan = 1, rowSpan = 1 } = element;
  const said = attributes({
    role,
    lang: language,
    "aria-label": role === "img" ? alt : undefined,
    "aria-colspan": colSpan > 1 ? String(colSpan) : undefined,
    "aria-rowspan": rowSpan > 1 ? String(rowSpan) : undefined,
  });
  return `<${tag}${said}>${inner}</${tag}>`;
}

function markupOf({ role, scope, parent }: Element): Markup {
  if (role === "TH" && scope === "Row") return { tag: "div", role: "rowheader" };
  if (role === "Caption") return parent?.role === "Table" ? { tag: "div", role: "caption" } : { tag: "div" };
  return markups[role] ?? { tag: "div" };
}

/** A picture, described by the element around it. */
function picture({ picture: item }: Picture, { resources }: Shared): string {
  if (item.kind === "path") return drawingSvg(item);
  const box = [item.x, item.y, item.width, item.height].map(units).join(" ");
  return `<img alt="" src="${escapeHtml(resources.image(item))}" data-box="${box}">`;
}

function anchor({ name, x, y }: ScreenAnchor): string {
  return `<i hidden data-anchor="${escapeHtml(name)}" data-at="${units(x)} ${units(y)}"></i>`;
}
