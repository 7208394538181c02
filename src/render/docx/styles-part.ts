import { noteRoles } from "../../document/own-roles.ts";
import type { Resolved } from "../../document/resolved.ts";
import { cellEnd } from "../../prepare/table-grid.ts";
import { inTwips } from "../../theme/geometry.ts";
import { lookOf } from "../../theme/look.ts";
import type { Style, TableLook, Theme } from "../../theme/theme.ts";
import type { Draft } from "./draft.ts";
import { defaultFonts } from "./fonts.ts";
import { type Gallery, galleryOf } from "./gallery.ts";
import { isEastern, languagesOf } from "./languages.ts";
import { numberProperties } from "./record.ts";
import { characterProperties, paragraphProperties, sizes } from "./style-properties.ts";
import type { StyleEntry } from "./style-sheet.ts";
import { declaration, element, nameSpaces, val } from "./xml.ts";

/** Styles that Word has itself, by the names it knows them by, with the short names of the UN's template (un-format 5). */
const builtIn: Readonly<Record<string, { readonly priority: number; readonly alias?: string }>> = {
  Normal: { priority: 0 },
  "footnote text": { priority: 99, alias: "5_G" },
  "footnote reference": { priority: 99, alias: "4_G" },
  "endnote text": { priority: 99, alias: "2_G" },
  "endnote reference": { priority: 99, alias: "1_G" },
  header: { priority: 99, alias: "6_G" },
  footer: { priority: 99, alias: "3_G" },
  "page number": { priority: 99, alias: "7_G" },
  "toc 1": { priority: 39 },
  "toc 2": { priority: 39 },
  "toc 3": { priority: 39 },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [`heading ${level}`, { priority: 9 }])),
  Hyperlink: { priority: 99 },
  "Table Grid": { priority: 59 },
};

/** Ids of the styles of tables. */
export const tableStyles = { plain: "TableG", grid: "TableGrid" } as const;

/** What lays the columns of a table from right to left, as the document is read; its cells stay in their order. */
export function mirrored({ direction }: Pick<Resolved, "direction">): string {
  return direction === "rtl" ? "<w:bidiVisual/>" : "";
}

/** `word/styles.xml`: defaults, which of Word's own styles show, and the styles in use with what they are based on. */
export function stylesPart(draft: Draft): string {
  const { styles, theme } = draft;
  const all = [...styles.entries];
  const ids = new Set(all.map(({ id }) => id));
  const normal = all.find(({ id }) => id === "Normal")?.style;
  if (!normal) throw new Error("a style sheet without Normal");
  const plain = defaultsOf(normal);
  const gallery = galleryOf(theme, all);
  const written = all.map((entry) => styleXml(entry, ids, plain, gallery, draft));
  const content = defaults(normal, draft) + latent() + written.join("") + fixedStyles(theme.table);
  return declaration + element("w:styles", nameSpaces, content);
}

/** What a paragraph looks like with no style at all: the document's defaults. */
function defaultsOf(normal: Style): Style {
  return { ...normal, line: { rule: "single", height: 240 }, before: 0, after: 0, start: 0, end: 0, first: 0, tabs: [] };
}

function defaults(normal: Style, { resolved, theme }: Draft): string {
  const run = element(
    "w:rPr",
    {},
    defaultFonts(resolved, theme) + sizes(normal.size, normal.letters) + element("w:lang", languagesOf(resolved)),
  );
  return element("w:docDefaults", {}, `<w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault/>`);
}

/** Word's own styles stay out of sight until used, except those that the file has. */
function latent(): string {
  const shown = Object.entries(builtIn).map(([name, { priority }]) =>
    element("w:lsdException", { "w:name": name, "w:uiPriority": priority, "w:qFormat": name === "Normal" ? 1 : undefined }),
  );
  const attributes = {
    "w:defLockedState": 0,
    "w:defUIPriority": 99,
    "w:defSemiHidden": 1,
    "w:defUnhideWhenUsed": 1,
    "w:defQFormat": 0,
    "w:count": 376,
  };
  return element("w:latentStyles", attributes, shown.join(""));
}

function styleXml(entry: StyleEntry, ids: ReadonlySet<string>, plain: Style, gallery: Gallery, draft: Draft): string {
  const { styles, resolved } = draft;
  const { id, name, style } = entry;
  const next = styles.next(entry);
  const known = builtIn[name];
  const alias = entry.alias ?? known?.alias;
  const attributes = {
    "w:type": style.kind,
    "w:default": id === "Normal" ? 1 : undefined,
    "w:customStyle": known ? undefined : 1,
    "w:styleId": id,
  };
  const head = [
    val("w:name", name),
    alias !== undefined && val("w:aliases", alias),
    entry.base && val("w:basedOn", entry.base.id),
    next !== undefined && ids.has(next) && next !== id && val("w:next", next),
    val("w:uiPriority", gallery.priority(entry)),
    gallery.offers(entry) && "<w:qFormat/>",
  ];
  return element("w:style", attributes, head.filter(Boolean).join("") + properties(entry, plain, resolved, draft.theme));
}

/** What a style says. A character style says its size too, since it has that in paragraphs of any other; but a link has that of its text. */
function properties(entry: StyleEntry, plain: Style, resolved: Resolved, theme: Theme): string {
  const { direction, language } = resolved;
  const eastern = isEastern(language);
  const { style, base = plain } = entry;
  if (style.kind === "character") {
    const under = style.id === lookOf(theme, noteRoles.link).style ? base : { ...base, size: 0 };
    return wrap("w:rPr", characterProperties(style, under, language));
  }
  const paragraph = paragraphProperties(style, base, {
    ...entry.more,
    ...(entry.startsPage && { pageBreakBefore: "<w:pageBreakBefore/>" }),
    ...(entry.place && !entry.inheritsPlace && { numPr: numberProperties(entry.place) }),
    ...(entry.id === "Normal" && { suppressAutoHyphens: "<w:suppressAutoHyphens/>" }),
    ...(entry.id === "Normal" && eastern && { eastern: easternRules }),
    ...(entry.id === "Normal" && direction === "rtl" && { bidi: "<w:bidi/>" }),
    ...(entry.outline !== undefined && { outlineLvl: val("w:outlineLvl", entry.outline) }),
  });
  return wrap("w:pPr", paragraph) + wrap("w:rPr", characterProperties(style, base, language));
}

/**
 * Chinese lines: none begins or ends with a mark that may not, and no space is put between Chinese and Latin letters or figures, which Word
 * does where nothing is said. That marks may hang over the edge is left unsaid (w:overflowPunct): it is so in Word, and LibreOffice 25.2
 * takes what is said of it for the contrary.
 */
const easternRules = `<w:kinsoku/>${val("w:autoSpaceDE", 0)}${val("w:autoSpaceDN", 0)}`;

function wrap(name: string, content: string): string {
  return content === "" ? "" : element(name, {}, content);
}

/** The styles that are no theme's: Word's defaults, the UN's table (un-format 11.1), and the frame of boxes (11.3). */
function fixedStyles({ rules }: TableLook): string {
  const none = { "w:w": 0, "w:type": "dxa" };
  const hidden = `${val("w:uiPriority", 99)}<w:semiHidden/><w:unhideWhenUsed/>`;
  const side = { "w:w": 108, "w:type": "dxa" };
  const margins = element("w:top", none) + element("w:left", side) + element("w:bottom", none) + element("w:right", side);
  const normal = element("w:tblPr", {}, element("w:tblInd", none) + element("w:tblCellMar", {}, margins));
  return [
    style("character", "DefaultParagraphFont", val("w:name", "Default Paragraph Font") + hidden, { "w:default": 1 }),
    style("table", "TableNormal", val("w:name", "Normal Table") + hidden + normal, { "w:default": 1 }),
    style("numbering", "NoList", val("w:name", "No List") + hidden, { "w:default": 1 }),
    style("table", tableStyles.grid, named("Table Grid", 59) + frame(4)),
    style("table", tableStyles.plain, named("_ Table_G", 59) + rulesOf(rules), { "w:customStyle": 1 }),
  ].join("");
}

function style(type: string, id: string, content: string, more: Readonly<Record<string, number>> = {}): string {
  return element("w:style", { "w:type": type, ...more, "w:styleId": id }, content);
}

function named(name: string, priority: number): string {
  return val("w:name", name) + val("w:basedOn", "TableNormal") + val("w:uiPriority", priority);
}

function frame(thickness: number): string {
  const sides = ["w:top", "w:left", "w:bottom", "w:right"].map((side) => border(side, thickness)).join("");
  return element("w:tblPr", {}, element("w:tblBorders", {}, sides));
}

function rulesOf({ top, bottom }: TableLook["rules"]): string {
  const gap = { "w:w": inTwips(cellEnd), "w:type": "dxa" };
  const margins = element("w:left", { "w:w": 0, "w:type": "dxa" }) + element("w:right", gap);
  const whole = element("w:tblBorders", {}, border("w:top", top) + border("w:bottom", bottom));
  return element("w:tblPr", {}, whole + element("w:tblCellMar", {}, margins));
}

/** A border, in eighths of a point. */
export function border(name: string, thickness: number): string {
  return element(name, { "w:val": thickness > 0 ? "single" : "nil", "w:sz": thickness, "w:space": 0, "w:color": "auto" });
}
