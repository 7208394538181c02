import type { Style, Tab } from "../../theme/theme.ts";
import { languageFont } from "./fonts.ts";
import { slants } from "./languages.ts";
import { element, escapeXml, toggle, val } from "./xml.ts";

/**
 * The paragraph properties in which a style differs from the one it is based on, in the order of the schema. `more` are those that are
 * no part of a theme's style (numbering, outline level), by element name.
 */
export function paragraphProperties(style: Style, base: Style, more: Readonly<Record<string, string>> = {}): string {
  return [
    differs(style.keepNext, base.keepNext) && toggle("w:keepNext", style.keepNext),
    differs(style.keepLines, base.keepLines) && toggle("w:keepLines", style.keepLines),
    more.pageBreakBefore,
    more.numPr,
    rule(style, base),
    tabStops(style.tabs, base.tabs),
    more.suppressAutoHyphens,
    more.eastern,
    more.bidi,
    spacing(style, base),
    indents(style, base),
    more.contextualSpacing,
    style.align !== base.align && val("w:jc", justification[style.align]),
    more.outlineLvl,
  ]
    .filter(Boolean)
    .join("");
}

/**
 * The run properties in which a style differs from its base, in a document of a language. A character style says nothing of what it leaves to
 * its paragraph.
 */
export function characterProperties(style: Style, base: Style, language: string): string {
  const { size, letters = size, bold, italic, color, superscript, font = base.font } = style;
  return [
    font !== undefined && font !== base.font && languageFont(language, font),
    bold !== base.bold && toggle("w:b", bold) + toggle("w:bCs", bold),
    italic !== base.italic && toggle("w:i", italic) + (slants({ language }) ? toggle("w:iCs", italic) : ""),
    color !== base.color && val("w:color", color === "#000000" ? "auto" : escapeXml(color.slice(1).toUpperCase())),
    (size !== base.size || letters !== (base.letters ?? base.size)) && sizes(size, letters),
    superscript !== base.superscript && val("w:vertAlign", superscript ? "superscript" : "baseline"),
  ]
    .filter(Boolean)
    .join("");
}

/** A size in points as Word counts it, in half points; that of complex letters may be another. */
export function sizes(points: number, letters = points): string {
  return val("w:sz", Math.round(points * 2)) + val("w:szCs", Math.round(letters * 2));
}

/** Word's left and right turn with the direction of the paragraph, so they are start and end. */
const justification = { start: "left", end: "right", center: "center", both: "both" } as const;

function differs(one: boolean, other: boolean): boolean {
  return one !== other;
}

/** The rule under a paragraph. Word keeps it outside of the line; a theme that wants it inside gets a lower line (`spacing`). */
function rule({ ruleBelow }: Style, base: Style): string {
  if (ruleBelow.thickness === base.ruleBelow.thickness && ruleBelow.space === base.ruleBelow.space) return "";
  const line = { "w:sz": ruleBelow.thickness, "w:space": Math.max(0, Math.round(ruleBelow.space)), "w:color": "auto" };
  const kind = ruleBelow.thickness > 0 ? "single" : "nil";
  return element("w:pBdr", {}, element("w:bottom", { "w:val": kind, ...line }));
}

function tabStops(tabs: readonly Tab[], base: readonly Tab[]): string {
  const cleared = base.filter((tab) => !tabs.some((own) => own.at === tab.at));
  const added = tabs.filter(
    (tab) => !base.some((own) => own.at === tab.at && own.align === tab.align && own.leader === tab.leader),
  );
  const stops = [
    ...cleared.map(({ at }) => ({ at, xml: element("w:tab", { "w:val": "clear", "w:pos": at }) })),
    ...added.map((tab) => ({ at: tab.at, xml: tabStop(tab) })),
  ].sort((a, b) => a.at - b.at);
  return stops.length === 0 ? "" : element("w:tabs", {}, stops.map(({ xml }) => xml).join(""));
}

function tabStop({ at, align, leader }: Tab): string {
  return element("w:tab", { "w:val": justification[align], "w:leader": leader && "dot", "w:pos": at });
}

function spacing(style: Style, base: Style): string {
  const line = lineOf(style);
  const under = lineOf(base);
  const other = line.height !== under.height || line.rule !== under.rule;
  const attributes = {
    "w:before": style.before === base.before ? undefined : style.before,
    "w:after": style.after === base.after ? undefined : style.after,
    "w:line": other ? line.height : undefined,
    "w:lineRule": other ? line.rule : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : element("w:spacing", attributes);
}

function lineOf({ line, ruleBelow }: Style): { readonly height: number; readonly rule: string } {
  const inside = ruleBelow.thickness > 0 && ruleBelow.space < 0;
  if (inside) return { height: line.height + Math.round(ruleBelow.space * 20), rule: "exact" };
  return line.rule === "single"
    ? { height: 240, rule: "auto" }
    : { height: line.height, rule: line.rule === "exact" ? "exact" : "atLeast" };
}

function indents(style: Style, base: Style): string {
  const attributes = {
    "w:left": style.start === base.start ? undefined : style.start,
    "w:right": style.end === base.end ? undefined : style.end,
    ...(style.first === base.first ? {} : firstLine(style.first)),
    ...(style.indent === base.indent ? {} : { "w:firstLineChars": Math.round((style.indent ?? 0) * 100) }),
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : element("w:ind", attributes);
}

/** The indent of a first line against the others. */
export function firstLine(first: number): { readonly "w:firstLine"?: number; readonly "w:hanging"?: number } {
  return first < 0 ? { "w:hanging": -first } : { "w:firstLine": first };
}
