import { type LookChange, lookOf, over, readLook } from "./looks.ts";
import type { WStyle } from "./word-file.ts";
import { childOf, childrenOf, isOn, numberOf, valOf, type XmlElement } from "./xml.ts";

/** Styles of a file, and what else of them is needed to read paragraphs and runs. */
export interface StyleSheet {
  readonly styles: ReadonlyMap<string, WStyle>;
  readonly ofParagraphs: WStyle;
  /** What the document's defaults say. */
  readonly defaults: { readonly look: LookChange; readonly paragraph: XmlElement | undefined };
  readonly details: ReadonlyMap<WStyle, StyleDetails>;
}

/** What only the reader asks of a style. */
export interface StyleDetails {
  /** How many styles it is made of, with itself. */
  readonly depth: number;
  /** What it says of a look, with the styles that it is based on, without the document's defaults. */
  readonly look: LookChange;
  /** Paragraph properties of the styles that it is based on and its own, the farthest first, each with the id of its style. */
  readonly paragraph: readonly { readonly style: string; readonly properties: XmlElement }[];
  /** Whether a table of it shows lines. */
  readonly hasLines: boolean;
  /** Whether the first row of a table of it is bold. */
  readonly setsOffHead: boolean;
}

/** Styles that are based on each other at most: what goes beyond is based on none. */
const mostBased = 64;

/** Styles of paragraphs that have none, where a file has no part of styles. */
const plainStyle: WStyle = { id: "", of: "paragraph", name: "normal", aliases: [], look: lookOf({}) };

/** Reads `word/styles.xml`. A style that is based on itself, or on one of another kind, is based on none. */
export function readStyles(tree: XmlElement | undefined): StyleSheet {
  const defaults = childOf(tree, "w:docDefaults");
  const look = readLook(childOf(childOf(defaults, "w:rPrDefault"), "w:rPr"));
  const elements = new Map(childrenOf(tree, "w:style").map((element) => [element.attributes["w:styleId"] ?? "", element]));
  const sheet = { styles: new Map<string, WStyle>(), details: new Map<WStyle, StyleDetails>() };
  for (const id of elements.keys()) addStyle(id, elements, look, sheet, new Set());
  const usual = [...elements].find(
    ([, { attributes }]) => attributes["w:type"] === "paragraph" && isOn(attributes["w:default"] ?? "0"),
  );
  return {
    ...sheet,
    ofParagraphs: sheet.styles.get(usual?.[0] ?? "") ?? { ...plainStyle, look: lookOf(look) },
    defaults: { look, paragraph: childOf(childOf(defaults, "w:pPrDefault"), "w:pPr") },
  };
}

/** Adds a style, those that it is based on first. */
function addStyle(
  id: string,
  elements: ReadonlyMap<string, XmlElement>,
  defaults: LookChange,
  sheet: { readonly styles: Map<string, WStyle>; readonly details: Map<WStyle, StyleDetails> },
  above: Set<string>,
): WStyle | undefined {
  const known = sheet.styles.get(id);
  const element = elements.get(id);
  if (known || !element || above.has(id) || above.size === mostBased) return known;
  above.add(id);
  const kind = kindOf(element.attributes["w:type"]);
  const base = addStyle(valOf(element, "w:basedOn") ?? "", elements, defaults, sheet, above);
  const isShort = base && (sheet.details.get(base)?.depth ?? 0) < mostBased;
  const basedOn = base?.of === kind && isShort ? base : undefined;
  const under = basedOn && sheet.details.get(basedOn);
  const look = over(under?.look ?? {}, readLook(childOf(element, "w:rPr")));
  const own = childOf(element, "w:pPr");
  const outlineLevel = outlineOf(own) ?? basedOn?.outlineLevel;
  const style: WStyle = {
    id,
    of: kind,
    name: (valOf(element, "w:name") ?? id).trim().toLowerCase(),
    aliases: (valOf(element, "w:aliases") ?? "").split(",").flatMap((alias) => alias.trim().toLowerCase() || []),
    ...(basedOn && { basedOn }),
    ...(outlineLevel !== undefined && outlineLevel < 9 && { outlineLevel }),
    look: lookOf(over(defaults, look)),
  };
  sheet.styles.set(id, style);
  sheet.details.set(style, {
    depth: (under?.depth ?? 0) + 1,
    look,
    paragraph: [...(under?.paragraph ?? []), ...(own ? [{ style: id, properties: own }] : [])],
    setsOffHead: setsOffHead(element) ?? under?.setsOffHead ?? false,
    hasLines: (under?.hasLines ?? false) || hasLines(childOf(childOf(element, "w:tblPr"), "w:tblBorders")),
  });
  return style;
}

/** Whether a style of tables sets the first row in bold; none where it says nothing of it. */
function setsOffHead(element: XmlElement): boolean | undefined {
  const first = childrenOf(element, "w:tblStylePr").find(({ attributes }) => attributes["w:type"] === "firstRow");
  return readLook(childOf(first, "w:rPr")).bold;
}

function kindOf(type: string | undefined): WStyle["of"] {
  return type === "character" || type === "table" || type === "numbering" ? type : "paragraph";
}

/** The rank in the outline that properties of a paragraph give it, 9 for none at all. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  return numberOf(valOf(properties, "w:outlineLvl"));
}

/** Whether borders have a line. */
export function hasLines(borders: XmlElement | undefined): boolean {
  return childrenOf(borders).some(({ attributes }) => !["nil", "none", undefined].includes(attributes["w:val"]));
}
